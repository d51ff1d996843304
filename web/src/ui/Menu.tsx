import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement } from "react";
import { Icon, type IconName } from "./Icon";
import css from "./Menu.module.css";

export type MenuItem = {
  key: string;
  label: string;
  icon?: IconName;
  danger?: boolean;
  checked?: boolean;
  run: () => void;
};

type Props = { trigger: ReactElement; items: readonly (MenuItem | "line")[]; align?: "start" | "end" };

export function Menu({ trigger, items, align = "end" }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={css.place} align={align} sideOffset={6}>
          <Base.Popup className={css.popup}>
            {items.map((item, at) =>
              item === "line" ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
                <Base.Separator key={`line-${at}`} className={css.line} />
              ) : (
                <Base.Item key={item.key} className={`${css.item} ${item.danger ? css.danger : ""}`} onClick={item.run}>
                  <span className={css.icon}>{item.icon && <Icon name={item.icon} size={16} />}</span>
                  <span className={css.label}>{item.label}</span>
                  {item.checked && <Icon name="check" size={16} />}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
