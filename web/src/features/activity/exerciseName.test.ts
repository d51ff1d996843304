import i18next from "i18next";
import { expect, test } from "vitest";
import { exerciseName } from "./exerciseName";

test("an exercise is called as in the gym, or as the watch says where nobody worded it", async () => {
  await i18next.changeLanguage("en");
  expect(exerciseName("barbell_back_squat", i18next.t)).toBe("Barbell back squat");
  expect(exerciseName("some_new_thing", i18next.t)).toBe("Some new thing");
  await i18next.changeLanguage("ko");
  expect(exerciseName("barbell_back_squat", i18next.t)).toBe("바벨 백 스쿼트");
  expect(exerciseName("lat_pulldown", i18next.t)).toBe("랫 풀다운");
  await i18next.changeLanguage("en");
});
