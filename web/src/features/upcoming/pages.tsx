import { Upcoming } from "./Upcoming";

export const review = () => <Upcoming name="review" />;
export const coach = () => <Upcoming name="coach" />;
export const goals = () => <Upcoming name="goals" />;
