import { Button as BaseButton } from "@base-ui/react/button";
import type { ComponentProps, ReactNode } from "react";
import css from "./Button.module.css";
import { Icon, type IconName } from "./Icon";

type Props = Omit<ComponentProps<typeof BaseButton>, "className"> & {
  look?: "primary" | "plain" | "quiet" | "danger";
  icon?: IconName;
  busy?: boolean;
  children: ReactNode;
};

export function Button({ look = "plain", icon, busy = false, children, disabled, type = "button", ...rest }: Props) {
  return (
    <BaseButton
      {...rest}
      type={type}
      className={`${css.button} ${css[look]}`}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
    >
      {busy ? <span className={css.spinner} aria-hidden="true" /> : icon && <Icon name={icon} size={16} />}
      <span className={css.words}>{children}</span>
    </BaseButton>
  );
}

type IconButtonProps = Omit<ComponentProps<typeof BaseButton>, "className" | "children"> & {
  icon: IconName;
  label: string;
};

export function IconButton({ icon, label, type = "button", ...rest }: IconButtonProps) {
  return (
    <BaseButton
      {...rest}
      type={type}
      className={`${css.button} ${css.quiet} ${css.square}`}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </BaseButton>
  );
}

/** The button's look for a link, so that what navigates is a link. */
export const buttonLook = {
  primary: `${css.button} ${css.primary}`,
  plain: `${css.button} ${css.plain}`,
  quiet: `${css.button} ${css.quiet}`,
};
