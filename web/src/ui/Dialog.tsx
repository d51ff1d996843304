import { Dialog as Base } from "@base-ui/react/dialog";
import { type ReactNode, useRef } from "react";
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

const TYPED = "input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)";
const ANY = `${TYPED}, button:not(:disabled), a[href], [tabindex="0"]`;

/** Where work begins: what is typed into, else what is pressed, and only then the cross in the corner. */
function usefulFirst(popup: HTMLElement | null): HTMLElement | null {
  const body = popup?.querySelector<HTMLElement>("[data-part=body]");
  const actions = popup?.querySelector<HTMLElement>("[data-part=actions]");
  const pressed = [...(actions?.querySelectorAll<HTMLElement>("button:not(:disabled)") ?? [])];
  return body?.querySelector<HTMLElement>(TYPED) ?? body?.querySelector<HTMLElement>(ANY) ?? pressed.at(-1) ?? null;
}

export function Dialog({ open, onClose, title, note, children, actions, wide = false }: Props) {
  const { t } = useTranslation();
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={css.backdrop} />
        <Base.Viewport className={css.place} data-part="dialog">
          <Base.Popup
            ref={popup}
            initialFocus={(how) => how === "touch" || usefulFirst(popup.current) || true}
            className={`${css.popup} ${wide ? css.wide : ""}`}
          >
            <header className={css.head}>
              <Base.Title className={css.title}>{title}</Base.Title>
              <Base.Close render={<IconButton icon="close" label={t("shell.close")} />} />
            </header>
            {note && <Base.Description className={css.note}>{note}</Base.Description>}
            <div className={css.body} data-part="body">
              {children}
            </div>
            {actions && (
              <footer className={css.actions} data-part="actions">
                {actions}
              </footer>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
