const DAY_MS = 86_400_000;

export const daysLeft = (until: string, now: Date): number =>
  Math.floor((new Date(until).getTime() - now.getTime()) / DAY_MS);
