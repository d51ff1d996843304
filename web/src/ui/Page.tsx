import { type ReactNode, useEffect } from "react";
import css from "./Page.module.css";

type Props = { title: string; lead?: ReactNode; actions?: ReactNode; wide?: boolean; children: ReactNode };

export function Page({ title, lead, actions, wide = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Domestique`;
  }, [title]);
  return (
    <div className={`${css.page} ${wide ? css.wide : ""}`}>
      <header className={css.head}>
        <div className={css.words}>
          <h1>{title}</h1>
          {lead && <div className={css.lead}>{lead}</div>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
