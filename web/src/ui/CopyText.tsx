import { useState } from "react";
import { useTranslation } from "react-i18next";
import css from "./CopyText.module.css";
import { Icon } from "./Icon";

type Props = {
  text: string;
  label: string;
  /** With its line breaks, over the whole width. */
  block?: boolean;
};

/** Plain http on a home network has no clipboard interface; the text is then selected, ready for the person's own copy. */
export function CopyText({ text, label, block = false }: Props) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async (button: HTMLElement) => {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      return;
    }
    const words = button.querySelector("code");
    if (words) getSelection()?.selectAllChildren(words);
  };
  return (
    <button
      type="button"
      className={`${css.copy} ${block ? css.block : ""}`}
      aria-label={`${label}: ${text}`}
      onClick={(event) => copy(event.currentTarget)}
    >
      <code>{text}</code>
      <Icon name={copied ? "check" : "copy"} size={14} />
      <span role="status" className={css.said}>
        {copied ? t("shell.copied") : ""}
      </span>
    </button>
  );
}
