import { useTranslation } from "react-i18next";
import type { Service } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import css from "./Connections.module.css";

type Props = { service: Service; connected: boolean; onConnect: () => void };

/** What a service gives and takes, before anyone signs in there. */
export function ServiceCard({ service, connected, onConnect }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = connected && !service.many;
  return (
    <li className={css.service}>
      <header className={css.serviceHead}>
        <h3 className={css.serviceName}>{service.name}</h3>
        {connected && <Badge tone="good">{t("connections_page.connected")}</Badge>}
      </header>
      {service.about && <p className={css.small}>{service.about}</p>}
      <dl className={css.gives}>
        {service.reads.length > 0 && (
          <div>
            <dt>{t("connections_page.reads")}</dt>
            <dd>{format.list(service.reads.map((one) => one.name))}</dd>
          </div>
        )}
        {service.writes.length > 0 && (
          <div>
            <dt>{t("connections_page.writes")}</dt>
            <dd>{format.list(service.writes.map((one) => t(`connections_page.write.${one}`)))}</dd>
          </div>
        )}
      </dl>
      {!service.terms.prompts && <p className={css.small}>{t("connections_page.no_prompts")}</p>}
      <footer className={css.serviceFoot}>
        <a href={service.terms.url} target="_blank" rel="noreferrer">
          {t("connections_page.terms")}
        </a>
        {!done && (
          <Button look={connected ? "plain" : "primary"} onClick={onConnect}>
            {t(connected ? "connections_page.another" : "connections_page.connect")}
          </Button>
        )}
      </footer>
    </li>
  );
}
