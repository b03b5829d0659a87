import type { Texts } from "../../../say/index.ts";

/** To members of bodies: invitations, minutes, corrections. */
export const letterTexts = {
  invitedSubject: {
    sq: "Ftesë: {meeting}, {when}",
    sr: "Poziv: {meeting}, {when}",
    en: "Invitation: {meeting}, {when}",
  },
  invitedText: {
    sq: "Ju ftojmë në mbledhjen “{meeting}”.",
    sr: "Pozivamo vas na sastanak „{meeting}“.",
    en: "You are invited to “{meeting}”.",
  },
  changedSubject: {
    sq: "Ndryshoi: {meeting}, {when}",
    sr: "Promena: {meeting}, {when}",
    en: "Changed: {meeting}, {when}",
  },
  changedText: {
    sq: "Mbledhja “{meeting}” ka kohë ose vend tjetër. Ju lutemi na thoni sërish a vini.",
    sr: "Sastanak „{meeting}“ ima drugo vreme ili mesto. Molimo vas da ponovo javite da li dolazite.",
    en: "“{meeting}” has another time or place. Please tell us again whether you come.",
  },
  cancelledSubject: { sq: "Nuk mbahet: {meeting}", sr: "Otkazano: {meeting}", en: "Cancelled: {meeting}" },
  cancelledText: {
    sq: "Mbledhja “{meeting}” nuk mbahet.",
    sr: "Sastanak „{meeting}“ je otkazan.",
    en: "“{meeting}” is cancelled.",
  },
  reminderSubject: {
    sq: "A vini? {meeting}, {when}",
    sr: "Da li dolazite? {meeting}, {when}",
    en: "Are you coming? {meeting}, {when}",
  },
  reminderText: {
    sq: "Ende nuk na keni thënë a vini në mbledhjen “{meeting}”. Na duhet ta dimë për kuorumin.",
    sr: "Još nam niste javili da li dolazite na sastanak „{meeting}“. To nam je potrebno zbog kvoruma.",
    en: "You have not told us yet whether you come to “{meeting}”. We need to know for the quorum.",
  },
  deputySubject: {
    sq: "Ftesë si zëvendës: {meeting}, {when}",
    sr: "Poziv kao zamenik: {meeting}, {when}",
    en: "Invitation as deputy: {meeting}, {when}",
  },
  deputyText: {
    sq: "Mbajtësi i vendit nuk mund të vijë në mbledhjen “{meeting}”. Ju jeni zëvendësi i tij dhe ju ftojmë në vend të tij.",
    sr: "Član čiji ste zamenik ne može doći na sastanak „{meeting}“. Pozivamo vas umesto njega.",
    en: "The holder of the seat cannot come to “{meeting}”. You are the deputy, and we invite you instead.",
  },
  because: { sq: "Arsyeja: {because}", sr: "Razlog: {because}", en: "Reason: {because}" },
  agenda: { sq: "Rendi i ditës:", sr: "Dnevni red:", en: "Agenda:" },
  howToAnswer: {
    sq: "Përgjigjuni me butonin në kalendarin tuaj ose me lidhjen më poshtë. Aty janë edhe materialet.",
    sr: "Odgovorite dugmetom u svom kalendaru ili preko veze ispod. Tamo su i materijali.",
    en: "Answer with the button of your calendar, or by the link below. The papers are there too.",
  },
  when: { sq: "Koha", sr: "Vreme", en: "Time" },
  place: { sq: "Vendi", sr: "Mesto", en: "Place" },
  online: { sq: "Në internet", sr: "Na internetu", en: "Online" },
  answerButton: { sq: "Thuaj a vjen", sr: "Javi da li dolaziš", en: "Say whether you come" },
  seeMeeting: { sq: "Shih mbledhjen", sr: "Pogledaj sastanak", en: "See the meeting" },
  why: {
    sq: "Ju shkruajmë si anëtar i këtij organi. Lidhja është vetëm e juaja; mos e përcillni.",
    sr: "Pišemo vam kao članu ovog tela. Veza je samo vaša; ne prosleđujte je.",
    en: "We write to you as a member of this body. The link is yours alone; do not pass it on.",
  },
  minutesSubject: { sq: "Procesverbali: {meeting}", sr: "Zapisnik: {meeting}", en: "Minutes: {meeting}" },
  correctedSubject: {
    sq: "Procesverbali i përmirësuar: {meeting}",
    sr: "Ispravljen zapisnik: {meeting}",
    en: "Corrected minutes: {meeting}",
  },
  minutesText: {
    sq: "Procesverbali i mbledhjes “{meeting}”, {day}, është shkruar.",
    sr: "Zapisnik sastanka „{meeting}“, {day}, je napisan.",
    en: "The minutes of “{meeting}”, {day}, are written.",
  },
  minutesNext: {
    sq: "Lexojeni dhe na thoni çfarë nuk është si duhet. Miratohet në mbledhjen e ardhshme.",
    sr: "Pročitajte ga i javite nam šta nije kako treba. Usvaja se na sledećem sastanku.",
    en: "Read them and tell us what is not right. They are approved at the next meeting.",
  },
  minutesButton: { sq: "Lexo procesverbalin", sr: "Pročitaj zapisnik", en: "Read the minutes" },
  takenSubject: {
    sq: "Vërejtja juaj u mor parasysh: {meeting}",
    sr: "Vaša primedba je prihvaćena: {meeting}",
    en: "Your correction was taken in: {meeting}",
  },
  takenText: {
    sq: "Vërejtja juaj për procesverbalin u mor parasysh:",
    sr: "Vaša primedba na zapisnik je prihvaćena:",
    en: "Your correction of the minutes was taken in:",
  },
  declinedSubject: {
    sq: "Vërejtja juaj nuk u mor parasysh: {meeting}",
    sr: "Vaša primedba nije prihvaćena: {meeting}",
    en: "Your correction was not taken in: {meeting}",
  },
  declinedText: {
    sq: "Vërejtja juaj për procesverbalin nuk u mor parasysh. Mund ta përsëritni në mbledhjen që e miraton.",
    sr: "Vaša primedba na zapisnik nije prihvaćena. Možete je ponoviti na sastanku koji ga usvaja.",
    en: "Your correction of the minutes was not taken in. You may repeat it at the meeting that approves them.",
  },
  absencesSubject: {
    sq: "{count, plural, one {Një anëtar mungon} other {# anëtarë mungojnë}} pa arsye disa mbledhje radhazi",
    sr: "{count, plural, one {# član izostaje} few {# člana izostaju} other {# članova izostaje}} bez opravdanja više sastanaka zaredom",
    en: "{count, plural, one {One member has} other {# members have}} missed several meetings in a row without excuse",
  },
  absencesText: {
    sq: "Për secilin ju shkruajmë vetëm kur mungesa zgjatet.",
    sr: "Za svakog vam pišemo samo kada se izostajanje produži.",
    en: "We write to you of each of them only when the absence grows longer.",
  },
  absencesLine: {
    sq: "{body}: {name}, {count, plural, one {# mbledhje} other {# mbledhje}} radhazi",
    sr: "{body}: {name}, {count, plural, one {# sastanak} few {# sastanka} other {# sastanaka}} zaredom",
    en: "{body}: {name}, {count, plural, one {# meeting} other {# meetings}} in a row",
  },
  absencesButton: { sq: "Shih të gjitha", sr: "Pogledaj sve", en: "See all" },
  whyStaff: {
    sq: "Ky njoftim ju vjen sepse jeni në sekretariat.",
    sr: "Ovo obaveštenje dobijate jer ste u sekretarijatu.",
    en: "You get this notice because you are of the secretariat.",
  },
} satisfies Texts;
