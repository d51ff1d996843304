import { Toast } from "@base-ui/react/toast";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "./Button";
import css from "./Toasts.module.css";
import { toasts } from "./toasts";

/** How much room the toasts take is known to whatever must not lie under them. */
function tellRoomTaken(place: HTMLDivElement | null) {
  if (!place) return;
  const { style } = document.documentElement;
  const watched = new ResizeObserver(() => style.setProperty("--toasts", `${place.offsetHeight}px`));
  watched.observe(place);
  return () => {
    watched.disconnect();
    style.removeProperty("--toasts");
  };
}

export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider toastManager={toasts} timeout={6000} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport ref={tellRoomTaken} className={css.place} data-part="toasts">
          <Rows />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Rows() {
  const { toasts: rows } = Toast.useToastManager();
  const { t } = useTranslation();
  return rows.map((row) => (
    <Toast.Root key={row.id} toast={row} className={css.toast} data-kind={row.type}>
      <Toast.Content className={css.content}>
        <div className={css.words}>
          <Toast.Title className={css.title} render={<p />} />
          <Toast.Description className={css.note} />
        </div>
        <Toast.Action className={css.action} />
        <Toast.Close render={<IconButton icon="close" label={t("shell.close")} />} />
      </Toast.Content>
    </Toast.Root>
  ));
}
