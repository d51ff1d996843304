export type Strength = "empty" | "short" | "common" | "fair" | "good" | "strong";

export const SHORTEST = 10;

const COMMON = /^(?:password|passw0rd|qwerty|asdf|letmein|welcome|admin|domestique|비밀번호|1234|0000|1111)/i;

/** Length carries most; sameness and runs take it away. A hint for the person: the server has the last word. */
export function strengthOf(password: string, about: readonly string[] = []): Strength {
  if (password === "") return "empty";
  if ([...password].length < SHORTEST) return "short";
  const kinds = new Set([...password]).size;
  const own = about.some((word) => word.length > 3 && password.toLowerCase().includes(word.toLowerCase()));
  if (COMMON.test(password) || kinds < 5 || own) return "common";
  const score = [...password].length + Math.min(kinds, 16) / 2 + (/\s/.test(password) ? 3 : 0);
  if (score < 18) return "fair";
  return score < 24 ? "good" : "strong";
}
