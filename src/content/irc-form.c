/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-form.h"

#include <string.h>

#include "irc-date.h"
#include "irc-i18n.h"
#include "irc-language.h"

#define MAX_LABEL_CHARACTERS 60

/* A text has the form when it matches @yes and does not match @no. */
typedef struct {
  const char *yes;
  const char *no;
  const char *description;
} Pattern;

/* Forms without a pattern are tested by a function below. */
static const Pattern patterns[IRC_N_FORMS] = {
  [IRC_FORM_KEBAB] = { "^[a-z0-9]+(-[a-z0-9]+)*\\z",
                       NULL,
                       N_ ("small letters and digits with single hyphens, as "
                           "in rounds-first") },
  [IRC_FORM_SNAKE] = { "^[a-z][a-z0-9_]*\\z",
                       NULL,
                       N_ ("small letters, digits and underscores, as in "
                           "cost_per_session") },
  [IRC_FORM_CRITERION_ID] = { "^(in|out|any)-[123]-[a-z]+(-[a-z]+)*\\z",
                              NULL,
                              N_ ("in, out or any, the level and words, as in "
                                  "in-2-time") },
  [IRC_FORM_CODE] = { "^(IN|OUT)[123]\\.[1-9][0-9]?\\z",
                      NULL,
                      N_ ("a place in the task force's table, as in IN2.1") },
  [IRC_FORM_REFERENCE_ID] = { "^[a-z]+([0-9]{4}|nd)[a-z0-9]+\\z",
                              NULL,
                              N_ ("surname, year or nd, word, as in "
                                  "ryan2024survey") },
  [IRC_FORM_DATE] = { NULL, NULL, N_ ("a day, as in 2026-11-22") },
  [IRC_FORM_LANGUAGE] = { NULL,
                          NULL,
                          N_ ("a language tag, as in en or pt-BR") },
  [IRC_FORM_COUNTRY] = { NULL,
                         NULL,
                         N_ ("an ISO 3166 code of two letters, EU, INT or "
                             "empty") },
  [IRC_FORM_CURRENCY] = { "^[A-Z]{3}\\z",
                          NULL,
                          N_ ("an ISO 4217 code, as in EUR") },
  [IRC_FORM_UNIT] = { "^([A-Z]{3}|%|days|cases)\\z",
                      NULL,
                      N_ ("an ISO 4217 code, %, days or cases") },
  [IRC_FORM_DOI] = { "^10\\.[0-9]{4,9}/[^\\s\"<>]+[^\\s\"<>.,;]\\z",
                     NULL,
                     N_ ("a DOI, as in 10.1000/182, without an address in "
                         "front") },
  [IRC_FORM_PMID] = { "^[0-9]{5,8}\\z", NULL, N_ ("5 to 8 digits") },
  [IRC_FORM_PMCID] = { "^PMC[0-9]+\\z", NULL, N_ ("PMC and digits") },
  [IRC_FORM_URL] = { "^https?://[^\\s]+\\z",
                     NULL,
                     N_ ("an address that begins with https:// or http://") },
  [IRC_FORM_PAGE] = { "^([^/]*|https?://[^\\s]+)\\z",
                      NULL,
                      N_ ("an address, or a description without a slash") },
  [IRC_FORM_FAMILY] = { NULL,
                        "[0-9,;()]|et al| [A-Z]{1,4}\\z",
                        N_ ("a family name alone") },
  [IRC_FORM_GIVEN] = { "^[A-Z]{1,4}( (Jr|Sr|II|III|IV))?\\z",
                       NULL,
                       N_ ("up to four initials, then Jr, Sr, II, III or IV") },
  [IRC_FORM_BODY] = { NULL,
                      "et al|;|\\bunknown\\b",
                      N_ ("the name of one body") },
  [IRC_FORM_LABEL] = { NULL, NULL, N_ ("at most 60 characters") },
};

/* ISO 3166-1 alpha-2, and the pack's EU and INT. */
static const char countries[] =
    " AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI "
    "BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN "
    "CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK "
    "FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM "
    "HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN "
    "KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK "
    "ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP "
    "NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW "
    "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF "
    "TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI "
    "VN VU WF WS YE YT ZA ZM ZW EU INT ";

struct _IrcForms {
  GRegex *yes[IRC_N_FORMS];
  GRegex *no[IRC_N_FORMS];
};

static GRegex *
compile (const char *pattern)
{
  g_autoptr (GError) error = NULL;
  GRegex *regex;

  if (pattern == NULL)
    return NULL;
  regex = g_regex_new (pattern, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, &error);
  g_assert_no_error (error);
  return regex;
}

IrcForms *
irc_forms_new (void)
{
  IrcForms *self = g_new0 (IrcForms, 1);

  for (guint i = 0; i < IRC_N_FORMS; i++) {
    self->yes[i] = compile (patterns[i].yes);
    self->no[i] = compile (patterns[i].no);
  }
  return self;
}

void
irc_forms_free (IrcForms *self)
{
  for (guint i = 0; i < IRC_N_FORMS; i++) {
    g_clear_pointer (&self->yes[i], g_regex_unref);
    g_clear_pointer (&self->no[i], g_regex_unref);
  }
  g_free (self);
}

static gboolean
is_country (const char *text)
{
  char word[8];

  if (strlen (text) > 3 || strchr (text, ' ') != NULL)
    return FALSE;
  g_snprintf (word, sizeof word, " %s ", text);
  return strstr (countries, word) != NULL;
}

gboolean
irc_forms_match (const IrcForms *self, IrcForm form, const char *text)
{
  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  if (form == IRC_FORM_DATE)
    return irc_date_parse (text, IRC_DATE_DAY, NULL);
  if (form == IRC_FORM_LANGUAGE)
    return irc_language_is_tag (text);
  if (form == IRC_FORM_COUNTRY)
    return is_country (text);
  if (form == IRC_FORM_LABEL)
    return g_utf8_strlen (text, -1) <= MAX_LABEL_CHARACTERS;
  if (self->yes[form] != NULL &&
      !g_regex_match (self->yes[form], text, G_REGEX_MATCH_DEFAULT, NULL))
    return FALSE;
  return self->no[form] == NULL ||
         !g_regex_match (self->no[form], text, G_REGEX_MATCH_DEFAULT, NULL);
}

const char *
irc_form_describe (IrcForm form)
{
  return _ (patterns[form].description);
}
