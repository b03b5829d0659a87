import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { sayIn } from "../../say/index.ts";
import { Checkboxes, RadioGroup } from "../choices/choices.tsx";
import { FileField } from "../file-field/file-field.tsx";
import { Select } from "../select/select.tsx";
import { TextField } from "../text-field/text-field.tsx";
import { Textarea } from "../textarea/textarea.tsx";
import { Form, type FormProps } from "./form.tsx";

const say = sayIn("sq");
const HOSTILE = `"></textarea><script>alert(1)</script>`;

const draw = (field: VNode, form: Partial<FormProps> = {}) =>
  renderToString(
    <Form say={say} action="/sq/requests" csrf="t0ken" {...form}>
      {field}
    </Form>,
  );

describe("a form", () => {
  test("carries its token when it changes something, and never in an address", () => {
    expect(draw(<p />)).toContain('<input type="hidden" name="csrf" value="t0ken"/>');
    expect(draw(<p />, { method: "get" })).not.toContain("t0ken");
  });

  test("keeps what was typed in every kind of field", () => {
    const values = { text: "ë", area: "\nç", one: "b", radio: "b", many: ["a", "c"] };
    const options = ["a", "b", "c"].map((value) => ({ value, label: value }));
    const html = draw(
      <>
        <TextField name="text" label="t" />
        <Textarea name="area" label="a" />
        <Select name="one" label="o" options={options} />
        <RadioGroup name="radio" label="r" choices={options} />
        <Checkboxes name="many" label="m" choices={options} />
      </>,
      { values },
    );
    expect(html).toContain('value="ë"');
    expect(html).toContain(">\n\nç</textarea>");
    expect(html).toMatch(/<option value="b" selected/);
    expect(html.match(/ checked/g)).toHaveLength(3);
  });

  test("says an error at the top and beside its field, tied to it", () => {
    const html = draw(<TextField name="subject" label="Subjekti" hint="Shkurt." required />, {
      errors: { subject: "Shkruani çka kërkoni.", form: "Provoni përsëri." },
    });
    expect(html).toContain('<a href="#f-subject">Shkruani çka kërkoni.</a>');
    expect(html).toContain("<li>Provoni përsëri.</li>");
    expect(html).toMatch(/<input[^>]*aria-describedby="f-subject-hint f-subject-error"[^>]*aria-invalid="true"/);
    expect(html).toContain('id="f-subject-error"');
    expect(html).toContain("2 gjëra duhen ndrequr");
  });

  test("marks the fields that may stay empty", () => {
    expect(draw(<TextField name="a" label="A" />)).toContain("nëse dëshironi");
    expect(draw(<TextField name="a" label="A" required />)).not.toContain("nëse dëshironi");
  });

  test("shows hostile values as text", () => {
    const html = draw(
      <>
        <TextField name="a" label={HOSTILE} hint={HOSTILE} />
        <Textarea name="a" label="b" />
      </>,
      { values: { a: HOSTILE }, errors: { a: HOSTILE }, prefix: "x" },
    );
    expect(html).not.toContain("<script");
    expect(html.match(/<\/textarea>/g)).toHaveLength(1);
  });

  test("carries files only when told, and tells how large they may be", () => {
    expect(draw(<FileField name="f" label="F" mostBytes={25_000_000} />, { files: true })).toMatch(
      /multipart\/form-data.*25\sMB/s,
    );
    expect(draw(<p />)).not.toContain("multipart");
  });

  test("does not send itself to a script", () => {
    expect(draw(<p />, { action: "javascript:alert(1)" })).toContain('action="#"');
  });
});
