/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-member.h"

#include "irc-i18n.h"

#include "irc-date.h"
#include "irc-language.h"
#include "irc-string.h"

#define MAX_QUOTED_BYTES 60

typedef gboolean (*Predicate) (const char *text);

static gboolean
is_any (const char *text)
{
  return TRUE;
}

static gboolean
is_id (const char *text)
{
  return *text != '\0' && g_utf8_strlen (text, -1) <= IRC_ID_MAX_CHARACTERS;
}

static gboolean
is_uuid (const char *text)
{
  static const char pattern[] = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

  if (strlen (text) != strlen (pattern))
    return FALSE;
  for (gsize i = 0; pattern[i] != '\0'; i++) {
    if (pattern[i] == '-' ? text[i] != '-' : !g_ascii_isxdigit (text[i]))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_capitals (const char *text, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    if (!g_ascii_isupper (text[i]))
      return FALSE;
  }
  return text[n] == '\0';
}

static gboolean
is_country (const char *text)
{
  return is_capitals (text, 2);
}

static gboolean
is_region (const char *text)
{
  return is_country (text) || g_str_equal (text, "INT");
}

static gboolean
is_currency (const char *text)
{
  return is_capitals (text, 3);
}

static gboolean
is_day (const char *text)
{
  return irc_date_parse (text, IRC_DATE_DAY, NULL);
}

static gboolean
is_month (const char *text)
{
  return irc_date_parse (text, IRC_DATE_MONTH, NULL);
}

static gboolean
is_year_or_month (const char *text)
{
  return irc_date_parse (text, IRC_DATE_YEAR | IRC_DATE_MONTH, NULL);
}

static gboolean
is_date (const char *text)
{
  return irc_date_parse (
      text, IRC_DATE_YEAR | IRC_DATE_MONTH | IRC_DATE_DAY, NULL);
}

static gboolean
is_quarter (const char *text)
{
  return irc_date_parse (text, IRC_DATE_QUARTER, NULL);
}

static const struct {
  Predicate holds;
  const char *allowed;
} forms[] = {
  [IRC_FORM_ANY] = { is_any, NULL },
  [IRC_FORM_ID] = { is_id, N_ ("an id of 1 to 64 characters") },
  [IRC_FORM_CRITERION] = { is_id, N_ ("the id of a criterion") },
  [IRC_FORM_LOCAL_ASK] = { is_id, N_ ("the id of an ask of this case") },
  [IRC_FORM_UUID] = { is_uuid, N_ ("an id of 8-4-4-4-12 hexadecimal digits") },
  [IRC_FORM_COUNTRY] = { is_country,
                         N_ ("a country code of two capital letters, such as "
                             "DE") },
  [IRC_FORM_REGION] = { is_region,
                        N_ ("a country code of two capital letters, such as "
                            "DE, EU for Europe or INT for several "
                            "continents") },
  [IRC_FORM_CURRENCY] = { is_currency,
                          N_ ("a currency code of three capital letters, such "
                              "as EUR") },
  [IRC_FORM_LANGUAGE] = { irc_language_is_tag,
                          N_ ("a language tag (BCP 47), such as en or "
                              "pt-BR") },
  [IRC_FORM_DAY] = { is_day,
                     N_ ("a day that exists, YYYY-MM-DD, in the years 1900 to "
                         "2200") },
  [IRC_FORM_MONTH] = { is_month,
                       N_ ("a month, YYYY-MM, in the years 1900 to 2200") },
  [IRC_FORM_YEAR_OR_MONTH] = { is_year_or_month,
                               N_ ("a year or month, YYYY or YYYY-MM, in the "
                                   "years 1900 to 2200") },
  [IRC_FORM_DATE] = { is_date,
                      N_ ("a year, month or day that exists, YYYY, YYYY-MM or "
                          "YYYY-MM-DD, in the years 1900 to 2200") },
  [IRC_FORM_QUARTER] = { is_quarter,
                         N_ ("a quarter, YYYY-Q1 to YYYY-Q4, in the years 1900 "
                             "to 2200") },
};

static gboolean
holds (const IrcMember *member, const char *text)
{
  if (member->form == IRC_FORM_CHOICE)
    return g_strv_contains (member->names, text);
  return forms[member->form].holds (text);
}

static char *
dup_allowed (const IrcMember *member)
{
  if (member->form != IRC_FORM_CHOICE)
    return g_strdup (_ (forms[member->form].allowed));

  g_autoptr (GString) list = g_string_new (member->names[0]);
  for (guint i = 1; member->names[i] != NULL; i++)
    g_string_append_printf (list, ", %s", member->names[i]);
  /* Translators: a list of words as they stand in the file */
  return g_strdup_printf (_ ("one of %s"), list->str);
}

char *
irc_member_explain (const IrcMember *member, const char *text)
{
  const gboolean filled = (member->flags & IRC_MEMBER_FILLED) != 0;

  if (member->form == IRC_FORM_ANY || (*text == '\0' && !filled) ||
      (*text != '\0' && holds (member, text)))
    return NULL;

  g_autofree char *found = irc_string_shorten (text, MAX_QUOTED_BYTES);
  g_autofree char *allowed = dup_allowed (member);
  if (filled)
    return g_strdup_printf (
        _ ("“%s” is not allowed; allowed is %s"), found, allowed);
  return g_strdup_printf (
      _ ("“%s” is not allowed; allowed is %s, or an empty text"),
      found,
      allowed);
}

static gboolean
is_form_of_ids (IrcForm form)
{
  return form == IRC_FORM_ID || form == IRC_FORM_CRITERION ||
         form == IRC_FORM_LOCAL_ASK;
}

char *
irc_member_explain_strings (const IrcMember *member,
                            char **strings,
                            guint *index)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (member->form == IRC_FORM_ANY)
    return NULL;
  for (guint i = 0; strings[i] != NULL; i++) {
    char *reason = irc_member_explain (member, strings[i]);

    if (reason == NULL && is_form_of_ids (member->form) &&
        !g_hash_table_add (seen, strings[i])) {
      g_autofree char *id = irc_string_shorten (strings[i], MAX_QUOTED_BYTES);
      reason = g_strdup_printf (
          _ ("“%s” stands here twice; each id is allowed once"), id);
    }
    if (reason != NULL) {
      if (index != NULL)
        *index = i;
      return reason;
    }
  }
  return NULL;
}
