import type { Say } from "../../say/index.ts";
import type { FormErrors } from "../form/form-context.ts";
import { texts } from "../texts.ts";

/** All that is wrong with a form, each line leading to its field. The name "form" is for what belongs to no field. */
export function ErrorSummary({ errors, say, prefix = "f" }: { errors: FormErrors; say: Say; prefix?: string }) {
  const list = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  if (list.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} data-focus aria-labelledby={`${prefix}-errors`}>
      <h2 id={`${prefix}-errors`}>{say(texts.errorsTitle, { count: list.length })}</h2>
      <ul>
        {list.map(([name, sentence]) => (
          <li key={name}>{name === "form" ? sentence : <a href={`#${prefix}-${name}`}>{sentence}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
