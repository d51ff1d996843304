import { Upcoming } from "./Upcoming";

export const calendar = () => <Upcoming name="calendar" />;
export const review = () => <Upcoming name="review" />;
export const coach = () => <Upcoming name="coach" />;
export const goals = () => <Upcoming name="goals" />;
