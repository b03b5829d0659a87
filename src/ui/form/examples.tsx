import type { Say } from "../../say/index.ts";
import { Button, ButtonLink, Buttons } from "../button/button.tsx";
import { Checkbox, Checkboxes, RadioGroup } from "../choices/choices.tsx";
import { DateField } from "../date-field/date-field.tsx";
import { FieldRow, Fieldset } from "../fieldset/fieldset.tsx";
import { FileField } from "../file-field/file-field.tsx";
import { Select } from "../select/select.tsx";
import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { TextField } from "../text-field/text-field.tsx";
import { Textarea } from "../textarea/textarea.tsx";
import { Form } from "./form.tsx";

const texts = {
  subject: { sq: "Çfarë kërkoni", sr: "Šta tražite", en: "What you ask for" },
  subjectHint: {
    sq: "Emërtoni dokumentin sa më saktë: lloji, viti, projekti.",
    sr: "Navedite dokument što tačnije: vrsta, godina, projekat.",
    en: "Name the document as exactly as you can: kind, year, project.",
  },
  subjectError: {
    sq: "Shkruani çfarë kërkoni; pa këtë institucioni nuk di çfarë të japë.",
    sr: "Napišite šta tražite; bez toga institucija ne zna šta da da.",
    en: "Write what you ask for; without it the institution does not know what to give.",
  },
  body: { sq: "Teksti i kërkesës", sr: "Tekst zahteva", en: "Text of the request" },
  institution: { sq: "Institucioni", sr: "Institucija", en: "Institution" },
  municipalities: { sq: "Komunat", sr: "Opštine", en: "Municipalities" },
  ministries: { sq: "Ministritë", sr: "Ministarstva", en: "Ministries" },
  form: { sq: "Si e doni përgjigjen", sr: "Kako želite odgovor", en: "How you want the answer" },
  byMail: { sq: "Me e-mail", sr: "Imejlom", en: "By e-mail" },
  byMailHint: {
    sq: "Më e shpejta; publikohet vetvetiu.",
    sr: "Najbrže; objavljuje se samo.",
    en: "The fastest; it is published by itself.",
  },
  byPost: { sq: "Me postë", sr: "Poštom", en: "By post" },
  visit: { sq: "Dua ta shoh në zyrë", sr: "Želim da ga vidim u kancelariji", en: "I want to see it at the office" },
  topics: { sq: "Fushat", sr: "Oblasti", en: "Topics" },
  water: { sq: "Ujësjellësi", sr: "Vodovod", en: "Water supply" },
  budget: { sq: "Buxheti", sr: "Budžet", en: "Budget" },
  since: { sq: "Nga data", sr: "Od datuma", en: "From date" },
  until: { sq: "Deri më datën", sr: "Do datuma", en: "Until date" },
  dateError: {
    sq: "Data e fundit është para datës së parë.",
    sr: "Krajnji datum je pre početnog.",
    en: "The last date is before the first.",
  },
  email: { sq: "Adresa juaj elektronike", sr: "Vaša adresa e-pošte", en: "Your e-mail address" },
  emailHint: { sq: "Nuk publikohet.", sr: "Ne objavljuje se.", en: "It is not published." },
  file: { sq: "Bashkëngjit", sr: "Priloži", en: "Attach" },
  agree: {
    sq: "E di që kërkesa dhe përgjigjja publikohen në këtë faqe.",
    sr: "Znam da se zahtev i odgovor objavljuju na ovoj stranici.",
    en: "I know that the request and the answer are published on this page.",
  },
  period: { sq: "Periudha", sr: "Period", en: "Period" },
  send: { sq: "Dërgo kërkesën", sr: "Pošalji zahtev", en: "Send the request" },
  back: { sq: "Kthehu", sr: "Nazad", en: "Back" },
};

const Fields = ({ say }: { say: Say }) => (
  <>
    <Select
      name="institution"
      label={say(texts.institution)}
      required
      options={[
        {
          label: say(texts.municipalities),
          options: [
            { value: "lipjan", label: say(words.lipjan) },
            { value: "prishtina", label: say(words.prishtina) },
          ],
        },
        { label: say(texts.ministries), options: [{ value: "finance", label: say(words.finance) }] },
      ]}
    />
    <TextField name="subject" label={say(texts.subject)} hint={say(texts.subjectHint)} required />
    <Textarea name="body" label={say(texts.body)} most={4000} required />
    <RadioGroup
      name="form"
      label={say(texts.form)}
      required
      choices={[
        { value: "mail", label: say(texts.byMail), hint: say(texts.byMailHint) },
        { value: "post", label: say(texts.byPost) },
        { value: "visit", label: say(texts.visit) },
      ]}
    />
    <Checkboxes
      name="topics"
      label={say(texts.topics)}
      inline
      choices={[
        { value: "water", label: say(texts.water) },
        { value: "budget", label: say(texts.budget) },
      ]}
    />
    <Fieldset legend={say(texts.period)}>
      <FieldRow>
        <DateField name="since" label={say(texts.since)} />
        <DateField name="until" label={say(texts.until)} />
      </FieldRow>
    </Fieldset>
    <TextField
      name="email"
      type="email"
      label={say(texts.email)}
      hint={say(texts.emailHint)}
      autocomplete="email"
      width="medium"
      required
    />
    <FileField name="file" label={say(texts.file)} accept=".pdf,image/*" mostBytes={25_000_000} multiple />
    <Checkbox name="agree" label={say(texts.agree)} required />
    <Buttons>
      <Button>{say(texts.send)}</Button>
      <ButtonLink kind="plain" href="#forms">
        {say(texts.back)}
      </ButtonLink>
    </Buttons>
  </>
);

export const examples: readonly Example[] = [
  {
    title: words.usual,
    show: (say) => (
      <Form say={say} action="#forms" csrf="example" files guard prefix="a">
        <Fields say={say} />
      </Form>
    ),
  },
  {
    title: words.withError,
    show: (say) => (
      <Form
        say={say}
        action="#forms"
        csrf="example"
        files
        prefix="b"
        values={{
          institution: "lipjan",
          body: say(words.janjeva),
          form: "post",
          topics: ["water", "budget"],
          since: "2026-03-01",
          until: "2026-01-31",
        }}
        errors={{ subject: say(texts.subjectError), until: say(texts.dateError) }}
      >
        <Fields say={say} />
      </Form>
    ),
  },
];
