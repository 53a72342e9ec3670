/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The form of a BCP 47 language tag: the grammar of RFC 5646, section 2.1
 * (Phillips and Davis, 2009).  Whether a subtag is registered is not asked. */
#include "irc-language.h"

#include <string.h>

#define MAX_SUBTAG 8

typedef gboolean (*IsOfKind) (const char *subtag);

static gboolean
has_form (const char *subtag, gsize min, gsize max, gboolean digits_too)
{
  const gsize length = strlen (subtag);

  for (const char *p = subtag; *p != '\0'; p++)
    if (!g_ascii_isalpha (*p) && !(digits_too && g_ascii_isdigit (*p)))
      return FALSE;
  return length >= min && length <= max;
}

static gboolean
is_extended_language (const char *subtag)
{
  return has_form (subtag, 3, 3, FALSE);
}

static gboolean
is_script (const char *subtag)
{
  return has_form (subtag, 4, 4, FALSE);
}

static gboolean
is_region (const char *subtag)
{
  return has_form (subtag, 2, 2, FALSE) ||
         (strlen (subtag) == 3 && strspn (subtag, "0123456789") == 3);
}

static gboolean
is_variant (const char *subtag)
{
  return has_form (subtag, 5, MAX_SUBTAG, TRUE) ||
         (g_ascii_isdigit (subtag[0]) && has_form (subtag, 4, 4, TRUE));
}

static gboolean
is_extension_value (const char *subtag)
{
  return has_form (subtag, 2, MAX_SUBTAG, TRUE);
}

static gboolean
is_private_value (const char *subtag)
{
  return has_form (subtag, 1, MAX_SUBTAG, TRUE);
}

static gboolean
is_private_mark (const char *subtag)
{
  return g_ascii_strcasecmp (subtag, "x") == 0;
}

/* Moves @next over at most @max subtags of one kind; returns how many. */
static guint
skip (char ***next, IsOfKind is_of_kind, guint max)
{
  guint n = 0;

  while (n < max && **next != NULL && is_of_kind (**next)) {
    ++*next;
    n++;
  }
  return n;
}

/* Moves over "a-value…" as often as there is one; FALSE for a bare "a". */
static gboolean
skip_extensions (char ***next)
{
  while (**next != NULL && has_form (**next, 1, 1, TRUE) &&
         !is_private_mark (**next)) {
    ++*next;
    if (skip (next, is_extension_value, G_MAXUINT) == 0)
      return FALSE;
  }
  return TRUE;
}

/* Moves over "x-value…", if there is one; FALSE for a bare "x". */
static gboolean
skip_private_use (char ***next)
{
  return skip (next, is_private_mark, 1) == 0 ||
         skip (next, is_private_value, G_MAXUINT) > 0;
}

/* Tags older than the grammar, which do not follow it and are tags all the
 * same (the production "irregular"). */
static gboolean
is_irregular (const char *tag)
{
  static const char *const irregular[] = {
    "en-GB-oed", "i-ami", "i-bnn",     "i-default", "i-enochian", "i-hak",
    "i-klingon", "i-lux", "i-mingo",   "i-navajo",  "i-pwn",      "i-tao",
    "i-tay",     "i-tsu", "sgn-BE-FR", "sgn-BE-NL", "sgn-CH-DE",
  };

  for (guint i = 0; i < G_N_ELEMENTS (irregular); i++)
    if (g_ascii_strcasecmp (tag, irregular[i]) == 0)
      return TRUE;
  return FALSE;
}

gboolean
irc_language_is_tag (const char *tag)
{
  g_return_val_if_fail (tag != NULL, FALSE);

  if (is_irregular (tag))
    return TRUE;
  g_auto (GStrv) subtags = g_strsplit (tag, "-", -1);
  char **next = subtags;
  if (*next == NULL)
    return FALSE;
  if (!is_private_mark (*next)) {
    if (!has_form (*next, 2, MAX_SUBTAG, FALSE))
      return FALSE;
    if (strlen (*next++) <= 3)
      skip (&next, is_extended_language, 3);
    skip (&next, is_script, 1);
    skip (&next, is_region, 1);
    skip (&next, is_variant, G_MAXUINT);
    if (!skip_extensions (&next))
      return FALSE;
  }
  return skip_private_use (&next) && *next == NULL;
}
