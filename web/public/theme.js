// Runs before the first paint, from our own origin, so that no page ever flashes in the wrong theme or language.
(() => {
  let theme = null;
  let language = null;
  try {
    theme = localStorage.getItem("domestique.theme");
    language = localStorage.getItem("domestique.language");
  } catch {
    // Storage may be forbidden; the system's theme and the browser's language are then what we go by.
  }
  const dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  document.querySelector('meta[name="theme-color"]').content = dark ? "#0d0e11" : "#fbfbfa";
  if (language !== "ko" && language !== "en") {
    const wanted = (navigator.languages || []).map((tag) => tag.toLowerCase().split("-")[0]);
    language = wanted.find((tag) => tag === "ko" || tag === "en") || "ko";
  }
  document.documentElement.lang = language;
})();
