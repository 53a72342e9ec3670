/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-language.h"

#include <math.h>
#include <string.h>

#include "irc-i18n.h"
#include "irc-number.h"

#define MINUS_SIGN "\u2212"
#define GROUP_LENGTH 3
#define MAX_DECIMALS 15

/* What no catalogue of texts can say. */
struct _IrcLanguage {
  const char *tag;
  const char *decimal_point;
  const char *group_mark;
  const char *percent_sign; /* with what stands before it */
};

static const IrcLanguage languages[] = {
  {
      .tag = "en",
      .decimal_point = ".",
      .group_mark = ",",
      .percent_sign = "%",
  },
};

static const char *const language_tags[] = { "en", NULL };

const IrcLanguage *
irc_language_lookup (const char *tag)
{
  g_return_val_if_fail (tag != NULL, NULL);

  if (!irc_language_is_tag (tag))
    return NULL;
  const gsize length = strcspn (tag, "-");
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (strlen (languages[i].tag) == length &&
        g_ascii_strncasecmp (languages[i].tag, tag, length) == 0)
      return &languages[i];
  return NULL;
}

const char *const *
irc_language_get_tags (void)
{
  return language_tags;
}

const char *
irc_language_get_tag (const IrcLanguage *self)
{
  return self->tag;
}

/* English is the language of the texts themselves. */
const char *
irc_text (const IrcLanguage *self, const char *msgid)
{
  g_return_val_if_fail (self != NULL, msgid);

  return msgid;
}

const char *
irc_ntext (const IrcLanguage *self, const char *one, const char *many, gulong n)
{
  g_return_val_if_fail (self != NULL, many);

  return n == 1 ? one : many;
}

static void
append_grouped (GString *text, const char *digits, const char *mark)
{
  const gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++) {
    if (i > 0 && (length - i) % GROUP_LENGTH == 0)
      g_string_append (text, mark);
    g_string_append_c (text, digits[i]);
  }
}

char *
irc_language_format_number (const IrcLanguage *self,
                            double value,
                            int max_decimals)
{
  IrcDecimal decimal;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (isfinite (value), g_strdup (""));
  g_return_val_if_fail (max_decimals >= 0 && max_decimals <= MAX_DECIMALS,
                        NULL);

  irc_number_to_decimal (value, &decimal);
  irc_decimal_round (&decimal, max_decimals);
  g_autofree char *plain = irc_decimal_to_plain (&decimal);
  char *point = strchr (plain, '.');
  GString *text = g_string_new (NULL);
  if (value < 0 && decimal.digits[0] != '0')
    g_string_append (text, MINUS_SIGN);
  if (point != NULL)
    *point = '\0';
  append_grouped (text, plain, self->group_mark);
  if (point != NULL)
    g_string_append_printf (text, "%s%s", self->decimal_point, point + 1);
  return g_string_free (text, FALSE);
}

char *
irc_language_format_percent (const IrcLanguage *self,
                             double value,
                             int max_decimals)
{
  g_autofree char *number =
      irc_language_format_number (self, value, max_decimals);

  return g_strconcat (number, self->percent_sign, NULL);
}

static const char *
month_name (const IrcLanguage *self, int month)
{
  static const char *const names[] = {
    N_ ("January"),   N_ ("February"), N_ ("March"),    N_ ("April"),
    N_ ("May"),       N_ ("June"),     N_ ("July"),     N_ ("August"),
    N_ ("September"), N_ ("October"),  N_ ("November"), N_ ("December"),
  };

  return irc_text (self, names[month - 1]);
}

static char *
format_day (const IrcLanguage *self, int year, int month, int day)
{
  /* Translators: day, name of the month, year; no-break spaces between */
  return g_strdup_printf (irc_text (self, "%d\u00a0%s\u00a0%d"),
                          day,
                          month_name (self, month),
                          year);
}

static char *
format_quarter (const IrcLanguage *self, int year, int quarter)
{
  switch (quarter) {
    case 1:
      return g_strdup_printf (
          irc_text (self, "1st\u00a0quarter\u00a0of\u00a0%d"), year);
    case 2:
      return g_strdup_printf (
          irc_text (self, "2nd\u00a0quarter\u00a0of\u00a0%d"), year);
    case 3:
      return g_strdup_printf (
          irc_text (self, "3rd\u00a0quarter\u00a0of\u00a0%d"), year);
    default:
      return g_strdup_printf (
          irc_text (self, "4th\u00a0quarter\u00a0of\u00a0%d"), year);
  }
}

char *
irc_language_format_date (const IrcLanguage *self, const char *date)
{
  IrcDate found;

  g_return_val_if_fail (self != NULL, NULL);

  if (date == NULL || !irc_date_parse (date,
                                       IRC_DATE_YEAR | IRC_DATE_MONTH |
                                           IRC_DATE_DAY | IRC_DATE_QUARTER,
                                       &found))
    return g_strdup ("");
  switch (found.form) {
    case IRC_DATE_DAY:
      return format_day (self, found.year, found.month, found.day);
    case IRC_DATE_MONTH:
      /* Translators: name of the month, year; a no-break space between */
      return g_strdup_printf (irc_text (self, "%s\u00a0%d"),
                              month_name (self, found.month),
                              found.year);
    case IRC_DATE_QUARTER:
      return format_quarter (self, found.year, found.quarter);
    case IRC_DATE_YEAR:
    default:
      return g_strdup_printf ("%d", found.year);
  }
}

char *
irc_language_format_moment (const IrcLanguage *self, gint64 seconds)
{
  g_autofree char *text = irc_moment_format (seconds);

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  *strchr (text, 'T') = '\0';
  return irc_language_format_date (self, text);
}

char *
irc_language_join (const IrcLanguage *self, const char *const *items)
{
  g_return_val_if_fail (self != NULL && items != NULL, NULL);

  if (items[0] == NULL)
    return g_strdup ("");
  char *text = g_strdup (items[0]);
  for (guint i = 1; items[i] != NULL; i++) {
    g_autofree char *left = text;
    /* Translators: the last two of a list, as in "beds, staff and time" */
    text = items[i + 1] == NULL
               ? g_strdup_printf (irc_text (self, "%s and %s"), left, items[i])
               /* Translators: two of a list, but not the last two */
               : g_strdup_printf (irc_text (self, "%s, %s"), left, items[i]);
  }
  return text;
}
