import { type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./Icon";
import css from "./TagsInput.module.css";

type Props = {
  label: string;
  tags: readonly string[];
  known: readonly string[];
  onChange: (tags: string[]) => void;
};

/** Words one after the other: Enter or a comma ends one, Backspace takes the last. */
export function TagsInput({ label, tags, known, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const id = useId();
  const add = (words: string) => {
    const tag = words.trim();
    setTyped("");
    if (tag && !tags.includes(tag)) onChange([...tags, tag]);
  };
  const press = (event: KeyboardEvent) => {
    // A Korean syllable still being put together also says Enter.
    if (event.nativeEvent.isComposing) return;
    if ((event.key === "Enter" && typed.trim()) || event.key === ",") {
      event.preventDefault();
      add(typed);
    } else if (event.key === "Backspace" && !typed) onChange(tags.slice(0, -1));
  };
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <div className={css.box}>
        {tags.map((tag) => (
          <button
            key={tag}
            type="button"
            className={css.tag}
            aria-label={t("activities.tags.remove", { tag })}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            {tag}
            <Icon name="close" size={12} />
          </button>
        ))}
        <input
          id={id}
          list={`${id}-known`}
          maxLength={60}
          value={typed}
          placeholder={tags.length === 0 ? t("activities.tags.hint") : undefined}
          onChange={({ target }) => (known.includes(target.value) ? add(target.value) : setTyped(target.value))}
          onKeyDown={press}
          onBlur={() => add(typed)}
        />
        <datalist id={`${id}-known`}>
          {known
            .filter((tag) => !tags.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </div>
    </div>
  );
}
