import "i18next";
import type { words } from "./en";
import type { pageWords } from "./enPages";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof words & typeof pageWords };
  }
}
