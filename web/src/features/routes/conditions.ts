import type { Asked, Estimate } from "./queries";

type Field = {
  name:
    | "power_w"
    | "ftp_w"
    | "rider_kg"
    | "bike_kg"
    | "cda"
    | "crr"
    | "wind_m_s"
    | "chainrings"
    | "cassette"
    | "least_cadence"
    | "flat_pace";
  unit?: string;
  /** What the server used where nothing is entered, by the name it goes by there. */
  assumption?: Estimate["assumptions"][number]["name"];
  digits?: number;
};

export const RIDING: readonly Field[] = [
  { name: "power_w", unit: "W", assumption: "power" },
  { name: "ftp_w", unit: "W", assumption: "ftp" },
  { name: "rider_kg", unit: "kg", assumption: "rider_mass", digits: 1 },
  { name: "bike_kg", unit: "kg", assumption: "bike_mass", digits: 1 },
  { name: "cda", unit: "m²", assumption: "cda", digits: 2 },
  { name: "crr", assumption: "crr", digits: 4 },
  { name: "wind_m_s", unit: "m/s", assumption: "wind", digits: 1 },
  { name: "chainrings", assumption: "chainrings" },
  { name: "cassette", assumption: "cassette" },
  { name: "least_cadence", unit: "rpm", assumption: "least_cadence" },
];
export const ON_FOOT: readonly Field[] = [{ name: "flat_pace" }];

/** Minutes and seconds for a kilometre as metres a second, or nothing where it is no pace. */
export function speedOf(pace: string): string | null {
  const [, minutes, seconds] = /^(\d{1,2}):([0-5]\d)$/.exec(pace.trim()) ?? [];
  const total = Number(minutes) * 60 + Number(seconds);
  return total > 0 ? String(1000 / total) : null;
}

/** Empty fields are not asked at all: the server then takes the athlete's own setting or names what it assumes. */
export function askedOf(entered: Record<string, string>): Asked {
  const asked: Asked = {};
  for (const [name, value] of Object.entries(entered)) {
    const words = value.trim();
    if (!words) continue;
    if (name !== "flat_pace") asked[name] = words.replace(/\s/g, "");
    else {
      const speed = speedOf(words);
      if (speed) asked.flat_speed_m_s = speed;
    }
  }
  return asked;
}
