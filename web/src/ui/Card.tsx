import type { ReactNode } from "react";
import css from "./Card.module.css";

type Props = { title?: string; aside?: ReactNode; children: ReactNode; flush?: boolean };

export function Card({ title, aside, children, flush = false }: Props) {
  return (
    <section className={css.card}>
      {(title || aside) && (
        <header className={css.head}>
          {title && <h2 className={css.title}>{title}</h2>}
          {aside}
        </header>
      )}
      <div className={flush ? css.flush : css.body}>{children}</div>
    </section>
  );
}
