import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon";
import css from "./States.module.css";

type Props = { icon: IconName; title: string; children?: ReactNode; actions?: ReactNode };

export function EmptyState({ icon, title, children, actions }: Props) {
  return (
    <div className={css.state}>
      <span className={css.badge}>
        <Icon name={icon} size={22} />
      </span>
      <h2 className={css.title}>{title}</h2>
      {children && <div className={css.words}>{children}</div>}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  );
}
