import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "./Button";
import css from "./Dialog.module.css";

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  note?: string;
  children?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
};

export function Dialog({ open, onClose, title, note, children, actions, wide = false }: Props) {
  const { t } = useTranslation();
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={css.backdrop} />
        <Base.Popup className={`${css.popup} ${wide ? css.wide : ""}`}>
          <header className={css.head}>
            <Base.Title className={css.title}>{title}</Base.Title>
            <Base.Close render={<IconButton icon="close" label={t("shell.close")} />} />
          </header>
          {note && <Base.Description className={css.note}>{note}</Base.Description>}
          <div className={css.body}>{children}</div>
          {actions && <footer className={css.actions}>{actions}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
