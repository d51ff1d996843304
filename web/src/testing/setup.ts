import "../ui/tokens.css";
import "../ui/base.css";
import i18next from "i18next";
import { afterEach, beforeEach } from "vitest";
import { cleanup } from "vitest-browser-react";
import { startLanguage } from "../i18n";
import { words as en } from "../i18n/en";
import { pageWords as enPages } from "../i18n/enPages";
import { words as ko } from "../i18n/ko";
import { pageWords as koPages } from "../i18n/koPages";

document.documentElement.dataset.theme = "light";
await startLanguage("en");
i18next.addResourceBundle("en", "translation", { ...en, ...enPages });
i18next.addResourceBundle("ko", "translation", { ...ko, ...koPages });

beforeEach(async () => {
  await i18next.changeLanguage("en");
});

afterEach(async () => {
  await cleanup();
});
