import { Field as Base } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import css from "./Field.module.css";

export function TextArea(props: Omit<ComponentProps<"textarea">, "className">) {
  return <Base.Control className={`${css.input} ${css.area}`} render={<textarea {...props} />} />;
}
