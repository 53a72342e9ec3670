/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-patient.h"

#include "irc-i18n.h"
#include "irc-patient-numbers.h"

/* Not a part of a longer number, of an address or of a DOI, not an amount. */
#define ALONE_BEFORE "(?<![\\w/.,+=#@€£$-])(?<![€£$] )"
#define ALONE_BEHIND "(?![\\w%€£$])(?![.,/@-]\\w)"

#define DAY "(?:3[01]|[12]\\d|0?[1-9])"
#define MONTH "(?:1[0-2]|0?[1-9])"
#define YEAR "(?:(?:19|20)\\d\\d|\\d\\d)"
#define DATE                                                                   \
  "(?:" DAY "([./ -])" MONTH "\\g{-1}" YEAR "\\b|" MONTH "/" DAY "/" YEAR      \
  "\\b|(?:19|20)\\d\\d[./-]" MONTH "[./-]" DAY "\\b|" DAY                      \
  "(?:st|nd|rd|th|\\.)? \\p{L}{3,10}\\.?,? "                                   \
  "(?:19|20)\\d\\d|\\p{L}{3,9}\\.? " DAY "(?:st|nd|rd|th)?,? (?:19|20)\\d\\d)"

/* Words for "born on", small letters or capitals. */
#define BORN                                                                   \
  "(?:\\b(?:born(?: on)?|d\\.?o\\.?b\\b\\.?|date of birth|birth ?date|"        \
  "geb\\.|geboren(?: am| op)?|geburtsdatum|geboortedatum|née? le|"            \
  "date de naissance|nat[oa] il|data di nascita|nacid[oa](?: el)?|"            \
  "fecha de nacimiento|nascid[oa] (?:em|a)|data de nascimento|född|født|"    \
  "fødselsdato|födelsedatum|syntynyt|urodzon[ya]|data urodzenia|ur\\.))"

#define HOSPITAL_NUMBER                                                        \
  "\\b(?:(?:hospital|patient|medical record|case ?notes?|nhs|chi|h(?:ealth )?" \
  "&c|insurance)[ -]?(?:number|no\\b\\.?|nr\\b\\.?|id\\b)|mrn\\b|"             \
  "patientennummer|fallnummer|versichertennummer|patiëntnummer|"              \
  "patientnummer|numéro de patient|n[º°] de historia|numero paziente)"      \
  "\\s*(?:[:#.=]|is|was)?\\s*(?!(?:19|20)\\d\\d\\b)[A-Z]{0,3}[ -]?"            \
  "\\d(?:[ -]?\\d){4,}"

/* What begins with a capital behind "patient" and is no name. */
#define NO_NAME                                                                \
  "(?!(?:Access|Admin\\w*|Advoca\\w*|Association|Care|Cent\\w+|Choice|"        \
  "Consent|Contact\\w*|Council|Data|Days?|Education|Engagement|Experience\\w*" \
  "|"                                                                          \
  "Flow|Forum|Group|Health|Hotel|Information|Involvement|Journey|Level|"       \
  "Liaison|Management|Medical|Navigat\\w+|Numbers?|Organi\\w+|Outcomes?|"      \
  "Participation|Pathways?|Portal|Preparation|Records?|Registry|Related|"      \
  "Report\\w*|Representative\\w*|Rights|Safety|Satisfaction|Selection|"        \
  "Services?|Specific|Support|Survey\\w*|System\\w*|Transport|Unit|Volume\\w*" \
  "|"                                                                          \
  "Ward|January|February|March|April|May|June|July|August|September|October|"  \
  "November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|"       \
  "Sunday|The|This|That|These|Those|There|They|It|In|On|At|For|With|And|But|"  \
  "Or|If|When|Where|Who|Which|What|How|Our|We|You|No|Not|All|Each|Every|One|"  \
  "Two|Three|From|To|By|As|After|Before|English|Dutch|French|German|Spanish|"  \
  "Italian|Interventional|Radiolog\\w+)\\b)"

#define TITLE                                                                  \
  "(?:(?:Mr|Mrs|Ms|Miss|Mister|Herr|Frau|Mme|Monsieur|Madame|"                 \
  "Sig|Signora?|Señora?|Pani?)\\b\\.? ?)"
#define PATIENT                                                                \
  "\\b(?:[Pp]atient(?:in|e)?|[Pp]a[cz]ient[ei]|[Pp]acjent(?:ka)?|Pt|pt\\.?)"
#define NAME                                                                     \
  "(?:\\p{Lu}\\.[ -]?){0,2}" NO_NAME "\\p{Lu}[\\p{Ll}’'-]+(?:\\p{Lu}\\p{Ll}+)" \
  "?"

static const struct {
  IrcPatientSign sign;
  guint digits; /* a text with fewer need not be searched */
  const char *pattern;
  GRegexCompileFlags flags;
  /* Of the characters that are letters and digits; NULL: the pattern is
   * enough. */
  gboolean (*fits) (const char *number);
} rules[] = {
  { IRC_PATIENT_IDENTIFIER,
    7,
    "\\d{3}[ -]?\\d{3}[ -]?\\d{4}",
    0,
    irc_patient_fits_nhs },
  { IRC_PATIENT_IDENTIFIER, 7, "\\d{11}", 0, irc_patient_fits_pesel },
  { IRC_PATIENT_IDENTIFIER, 7, "\\d{9}", 0, irc_patient_fits_bsn },
  { IRC_PATIENT_IDENTIFIER,
    7,
    "(?:19|20)?\\d{6}[-+]?\\d{4}",
    0,
    irc_patient_fits_personnummer },
  { IRC_PATIENT_IDENTIFIER, 7, "\\d{6}[- ]?\\d{4}", 0, irc_patient_fits_cpr },
  { IRC_PATIENT_IDENTIFIER,
    7,
    "\\d{6} ?\\d{5}",
    0,
    irc_patient_fits_fodselsnummer },
  { IRC_PATIENT_IDENTIFIER,
    7,
    "\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Y]",
    0,
    irc_patient_fits_henkilotunnus },
  { IRC_PATIENT_IDENTIFIER,
    7,
    "[1-478] ?\\d{2} ?\\d{2} ?\\d[\\dAB] ?\\d{3} ?\\d{3} ?\\d{2}",
    0,
    irc_patient_fits_nir },
  { IRC_PATIENT_IDENTIFIER,
    7,
    "(?:[XYZ][ -]?)?\\d{7,8}[ -]?[A-Z]",
    0,
    irc_patient_fits_dni },
  { IRC_PATIENT_IDENTIFIER,
    7,
    "[A-Z]{6}[\\dLMNP-V]{2}[A-EHLMPRST][\\dLMNP-V]{2}[A-Z][\\dLMNP-V]{3}[A-Z]",
    0,
    irc_patient_fits_codice_fiscale },
  { IRC_PATIENT_IDENTIFIER, 7, "\\d{11}", 0, irc_patient_fits_amka },
  { IRC_PATIENT_IDENTIFIER, 7, "[A-Z]\\d{9}", 0, irc_patient_fits_kvnr },
  { IRC_PATIENT_NUMBER, 5, HOSPITAL_NUMBER, G_REGEX_CASELESS, NULL },
  { IRC_PATIENT_BIRTH, 3, BORN "[\\s:,(]{0,3}" DATE, G_REGEX_CASELESS, NULL },
  { IRC_PATIENT_NAME,
    0,
    PATIENT "[:,]? (?:" TITLE NAME "|(?:called|named) " NAME ")",
    0,
    NULL },
  /* Words with capitals throughout are a title: two in a row behind a small
   * letter, or one, are not. */
  { IRC_PATIENT_NAME,
    0,
    "\\b(?:patient|pt\\.?)(?:,|:)? " NAME "(?! \\d{4}|\\w* et al)\\b",
    0,
    NULL },
  { IRC_PATIENT_NAME,
    0,
    "\\b(?:Patient(?:in)?|Pt\\.?): ?" NAME " \\p{Lu}\\p{Ll}+",
    0,
    NULL },
};

#define N_RULES G_N_ELEMENTS (rules)

struct _IrcPatientRules {
  GRegex *patterns[N_RULES];
};

IrcPatientRules *
irc_patient_rules_new (void)
{
  IrcPatientRules *self = g_new0 (IrcPatientRules, 1);

  for (guint i = 0; i < N_RULES; i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *alone = g_strconcat (
        ALONE_BEFORE "(?:", rules[i].pattern, ")" ALONE_BEHIND, NULL);

    self->patterns[i] =
        g_regex_new (rules[i].fits != NULL ? alone : rules[i].pattern,
                     rules[i].flags,
                     0,
                     &error);
    g_assert_no_error (error);
  }
  return self;
}

void
irc_patient_rules_free (IrcPatientRules *self)
{
  for (guint i = 0; i < N_RULES; i++)
    g_regex_unref (self->patterns[i]);
  g_free (self);
}

/* Called something else: a telephone, a book, a work. */
static gboolean
is_called_otherwise (const char *text, int start)
{
  static const char *const words[] = {
    "tel",       "tel.",       "tel:",   "phone",   "phone:", "fax",
    "fax:",      "isbn",       "isbn:",  "issn",    "issn:",  "pmid",
    "pmid:",     "pmcid",      "doi",    "doi:",    "iban",   "grant",
    "telephone", "telephone:", "mobile", "mobile:",
  };
  const char *end = text + start;
  const char *from = NULL;
  g_autofree char *word = NULL;

  while (end > text && g_ascii_isspace (end[-1]))
    end--;
  from = end;
  while (from > text && !g_ascii_isspace (from[-1]))
    from--;
  word = g_ascii_strdown (from, end - from);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_number (guint rule, const GMatchInfo *match, const char *text)
{
  g_autofree char *found = g_match_info_fetch (match, 0);
  g_autoptr (GString) number = g_string_new (NULL);
  gboolean all_same = TRUE;
  int start = 0;

  if (rules[rule].fits == NULL)
    return TRUE;
  g_match_info_fetch_pos (match, 0, &start, NULL);
  for (const char *at = found; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (number, *at);
  for (gsize i = 1; i < number->len; i++)
    all_same = all_same && number->str[i] == number->str[0];
  return !all_same && !g_str_has_suffix (number->str, "000") &&
         rules[rule].fits (number->str) && !is_called_otherwise (text, start);
}

static gboolean
is_in (const IrcPatientRules *self, guint rule, const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (self->patterns[rule], text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    if (is_number (rule, match, text))
      return TRUE;
  return FALSE;
}

static guint
count_digits (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += g_ascii_isdigit (*text);
  return n;
}

IrcPatientSign
irc_patient_find (const IrcPatientRules *self, const char *text)
{
  g_return_val_if_fail (self != NULL && text != NULL, IRC_PATIENT_NONE);

  const guint n = count_digits (text);

  for (guint i = 0; i < N_RULES; i++)
    if (n >= rules[i].digits && is_in (self, i, text))
      return rules[i].sign;
  return IRC_PATIENT_NONE;
}

const char *
irc_patient_explain (IrcPatientSign sign)
{
  switch (sign) {
    case IRC_PATIENT_IDENTIFIER:
      return _ ("This looks like a person’s national number. Case files should "
                "hold no patient data.");
    case IRC_PATIENT_NUMBER:
      return _ ("This looks like a patient’s hospital number. Case files "
                "should hold no patient data.");
    case IRC_PATIENT_BIRTH:
      return _ ("This looks like a patient’s date of birth. Case files should "
                "hold no patient data.");
    case IRC_PATIENT_NAME:
      return _ ("This looks like a patient’s name. Case files should hold no "
                "patient data.");
    case IRC_PATIENT_NONE:
    default:
      return NULL;
  }
}
