/**
 * The words by which automatic mail gives itself away, in Albanian, Serbian (both scripts), English and German. All
 * are tested against short strings or the head of a text, and none repeats inside a repetition.
 */

/** Subjects that vacation programs write. Never after "Re:": that is a person answering one. */
const AUTO_SUBJECT = [
  "auto(?:matic|mated|-)?[ -]?(?:reply|response|answer|respond(?:er)?)\\b",
  "autoreply\\b|autoresponse\\b|autoresponder\\b|autorespond\\b",
  "auto:",
  "out[ -]of[ -](?:the[ -])?office\\b",
  "ooo\\b[ :]",
  "(?:on |annual )?(?:leave|vacation|holiday)(?: (?:message|notice|reply|notification))?\\s*[:-]",
  "away from (?:my |the )?(?:mail|email|office|desk)",
  "(?:i am|i'm|currently) (?:out|away|on leave|on vacation|on holiday)",
  "vacation\\b",
  "automatische (?:antwort|rückantwort|e-?mail-antwort|eingangsbestätigung|empfangsbestätigung)",
  "abwesenheit(?:snotiz|smeldung|sbenachrichtigung|sinfo|sassistent)?\\b",
  "abwesend\\b|nicht im büro|außer haus|im urlaub\\b",
  "përgjigj[eë]?j?e? automatike|pergjigje automatike|përgjigjje automatike|auto-?përgjigje",
  "(?:jam )?jasht[ëe] zyr[ëes]+\\b|jashtë pune\\b|(?:jam )?(?:në|me|ne) pushim(?:e|in|et)?\\b|mungesë nga (?:zyra|puna)|njoftim (?:për )?mungese",
  "automatski odgovor|automatska poruka|auto-?odgovor|automatizovani odgovor",
  "(?:trenutno )?(?:van|izvan) (?:kancelarije|ureda|službe)|odsut(?:an|na|nost)\\b|odsustvo\\b|(?:na|godišnji) odmor(?:u)?\\b",
  "аутоматски одговор|аутоматска порука|ауто-?одговор|аутоматизовани одговор",
  "(?:тренутно )?(?:ван|изван) (?:канцеларије|службе)|одсут(?:ан|на|ност)|одсуство|(?:на|годишњи) одмор",
].join("|");
const STARTS_AUTO = new RegExp(`^[\\s\\[(*]{0,9}(?:${AUTO_SUBJECT})`, "iu");
const SAYS_AWAY =
  /\b(?:is|am|will be) (?:currently )?(?:out of (?:the )?office|on (?:annual )?leave|away from the office)\b|\bist (?:zur ?zeit )?(?:nicht im (?:büro|haus)|außer haus|abwesend)\b|\(?autoreply\)?\s*$|\bis on (?:vacation|holiday)\b|je (?:trenutno )?van kancelarije|је (?:тренутно )?ван канцеларије|është (?:aktualisht )?jashtë zyre/iu;

/** Named anywhere, as in "Jane Doe - Out of Office" or "Yahoo! Auto Response"; "out of office hours" is a topic. */
const NAMED_AUTO =
  /\b(?:auto[ -]?(?:reply|response|responder)|automatic (?:reply|response))\b|\bout of (?:the )?office(?:\s*$|\s*[-:(,])/iu;
const IS_REPLY = /^\s*(?:re|aw|sv|odg|përgj?|одг)\s?(?:\[\d+\])?\s?:/iu;

export const isAutoSubject = (subject: string): boolean =>
  STARTS_AUTO.test(subject) || SAYS_AWAY.test(subject) || (!isReplySubject(subject) && NAMED_AUTO.test(subject));

/** "Re:" and its sisters: somebody answers a subject, whatever the subject says. */
export const isReplySubject = (subject: string): boolean => IS_REPLY.test(subject);

const ACKNOWLEDGES =
  /acknowledge?(?:s|ment|ing)?\b.{0,40}(?:receipt|your|request|e-?mail)|(?:receipt|confirmation) of (?:your|receipt)|(?:have|has) (?:been )?received your|(?:e-?mail|request|message|enquiry|inquiry) (?:has been |was )?received|thank you for (?:your (?:e-?mail|message|enquiry|inquiry|request)|contacting|writing|getting in touch)|eingangsbestätigung|empfangsbestätigung|(?:ihre|deine) (?:e-?mail|nachricht|anfrage) (?:ist|wurde|haben wir|ist bei uns)|vielen dank für ihre (?:e-?mail|nachricht|anfrage|elektronische)|(?:konfirm|vërtet)\p{L}* (?:\p{L}+ ){0,2}(?:pranim|marrj)|(?:kemi pranuar|pranuam|e kemi marrë|u pranua|është pranuar|u regjistrua) (?:\p{L}+ ){0,3}(?:email|e-mail|kërkes|mesazh|porosi)|faleminderit (?:për|që) (?:\p{L}+ ){0,3}(?:email|e-mail|mesazh|kontakt|kërkes|shkru)|potvrd\p{L}* (?:o )?(?:prijem|prijm)|(?:primili smo|primljen[ao]?|zaprimljen\p{L}*|zaveden\p{L}*) (?:\p{L}+ ){0,3}(?:vaš|mejl|poruk|zahtev|zahtjev)|hvala (?:vam )?(?:što|na) (?:\p{L}+ ){0,3}(?:mejl|poruc|javili|kontakt|obratili|pisali|upit)|потврд\p{L}* (?:о )?пријем|(?:примили смо|примљен\p{L}*|заведен\p{L}*) (?:\p{L}+ ){0,3}(?:ваш|мејл|порук|захтев)|хвала (?:вам )?(?:што|на) (?:\p{L}+ ){0,3}(?:мејл|поруц|јавили|контакт|обратили)/iu;
const SAYS_AUTOMATIC =
  /(?:this|it) (?:is|was) an? auto\w*\b.{0,30}(?:e-?mail|message|reply|response|notification|acknowledg)|(?:please )?do not (?:reply|respond) to this|automatically generated|automated (?:message|response|reply|e-?mail|notification|acknowledg)|automatisch (?:generierte?|erstellte?|versandte?|erzeugte?)|automatisierte (?:nachricht|e-?mail|antwort)|(?:mesazh|email|e-mail|përgjigj\p{L}*|porosi) (?:i |e |është )?(?:\p{L}+ ){0,2}automati(?:k|ke|zuar)|gjeneruar (?:në mënyrë )?automatik|(?:mos|ju lutem mos) (?:iu |i |ju )?përgjigj\p{L}* këtij|automatsk[aiu]\p{L}* (?:generisan|poruk|odgovor|obavešt)|(?:ne|nemojte) odgovara\p{L}* na ov|аутоматск\p{L}* (?:генерисан|порук|одговор|обавешт)|(?:не|немојте) одговара\p{L}* на ов/iu;
const AWAY_TEXT =
  /(?:i am|i'm|i will be|i shall be|we are) (?:currently |presently )?(?:out of (?:the |my )?office|away from|on (?:annual |maternity |sick )?leave|on (?:vacation|holiday))|(?:ich bin|bin ich) (?:\p{L}+ ){0,4}(?:nicht im (?:büro|haus)|abwesend|im urlaub|außer haus|nicht erreichbar)|(?:jam|do të jem|gjendem) (?:\p{L}+ ){0,3}(?:jashtë zyr|me pushim|në pushim|pushim vjetor)|(?:odsutan|odsutna|van kancelarije|na (?:godišnjem )?odmoru|na bolovanju) (?:sam|do|od)|(?:nisam|neću biti) (?:\p{L}+ ){0,3}u kancelariji|(?:одсутан|одсутна|ван канцеларије|на (?:годишњем )?одмору|на боловању) (?:сам|до|од)/iu;

const head = (text: string): string => text.slice(0, 3000);

export const acknowledges = (text: string): boolean => ACKNOWLEDGES.test(head(text));
export const saysAutomatic = (text: string): boolean =>
  SAYS_AUTOMATIC.test(head(text)) || SAYS_AUTOMATIC.test(text.slice(-1500));
export const saysAway = (text: string): boolean => AWAY_TEXT.test(text.slice(0, 1000));

/** Subjects of mail systems that give a message back. */
export const isBounceSubject = (subject: string): boolean =>
  /^(?:\[postmaster\])?[\s[*!]{0,9}(?:(?:permanent |temporary )?(?:e-?mail|message|mail)? ?delivery (?:failure|failed|has failed|error|problem)|undelivered mail returned|undeliver(?:able|ed)\b|mail delivery (?:failed|failure|error|problem|system)|delivery (?:status notification|failure|has failed|notification|report|failed)|message delivery (?:failure|failed)|mail (?:system )?(?:error|failure)\b|returned mail|failure notice|failed mail|returned to sender|non[ -]?delivery|non[ -]?remis|message (?:undeliverable|could not be delivered|not delivered)|e-?mail (?:could not be|not) delivered|nondeliverable|unable to deliver|rejected:|message (?:rejected|status - undeliver)|error (?:sending|delivering) |could not deliver|(?:your )?(?:e-?mail|message|mail) (?:was |has been |was been )?(?:blocked|rejected|returned|not deliver)|unzustellbar|nicht zustellbar|unzustellbare|übermittlung fehlgeschlagen|zustellung fehlgeschlagen|fehlgeschlagene zustellung|nuk u dor(?:ë|e)zua|mesazhi? (?:i )?padorëz|dorëzimi (?:dështoi|i dështuar)|i padorëzueshëm|neisporuč|neuspe(?:šn|la) ispor|isporuka nije uspela|poruka nije isporučena|неиспоруч|неуспе(?:шн|ла) испор|порука није испоручена)/iu.test(
    subject,
  );

export const isDelaySubject = (subject: string): boolean =>
  /^[\s[*]{0,9}(?:warning: (?:message|could not send|e-?mail).{0,80}(?:delay|still|for past|hours|queue)|delayed mail|mail delay(?:ed)?|message delayed|delivery (?:status notification \(delay\)|delayed|temporarily|warning)|delivery notification: .{0,40}delay|your message .{0,60}delayed|verzögert|zustellung verzögert|verzögerung|vones[ëa]|dorëzimi (?:i )?vonuar|odložen|kašnjenje|isporuka (?:je )?odložena|одложен|испорука (?:је )?одложена)|\(delay(?:ed)?\)|\bdelayed (?:\d+ hours|mail \(still)/iu.test(
    subject,
  );

/** Sentences of mail systems about a message that did not arrive. */
export const saysBounce = (text: string): boolean =>
  /(?:could not|couldn't|cannot|can't|can not) (?:be delivered|deliver\b|be sent|be reached)|(?:un|not )able to (?:be )?deliver|failed to deliver|delivery (?:failure|error)|not deliverable|error(?:s)? (?:while|in) deliver|cannot be found|not listed in|was not delivered|were not delivered|did not reach the following recipient|delivery (?:to the following .{0,60})?(?:has )?failed|permanent (?:fatal )?(?:error|failure)|failed addresses follow|undeliverable|mailbox (?:is )?(?:full|unavailable|not found)|user (?:unknown|does not exist)|no such (?:user|mailbox|recipient)|recipient (?:address )?(?:rejected|unknown)|address rejected|unknown (?:user|recipient)|does not like recipient|i'm sorry to have to inform you|this message was created automatically by mail delivery software|nicht zugestellt|konnte nicht (?:zugestellt|gefunden) werden|fehler bei der nachrichtenzustellung|nuk mund të dorëzohej|nuk u dorëzua|nije (?:mogla biti )?isporučena|није (?:могла бити )?испоручена|returned to sender|exceeded storage|quota exceeded|over quota/iu.test(
    head(text),
  );

export const saysDelay = (text: string): boolean =>
  /warning message only|do not need to resend|not been delivered yet|has not yet been delivered|not yet been delivered|delivery attempts will continue|still being retried|will (?:be retried|keep trying|continue to try)|delivery is delayed|noch nicht zugestellt|weitere zustellversuche|ende nuk është dorëzuar|još (?:uvek )?nije isporučena|још (?:увек )?није испоручена/iu.test(
    head(text),
  );
