/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-refs-private.h"

#include <string.h>
#include "irc-error.h"
#include "irc-i18n.h"
#include "irc-string.h"

/* ---- bytes to text ------------------------------------------------------- */

static char *
convert (const char *bytes, gsize length, const char *charset, GError **error)
{
  char *text =
      g_convert (bytes, (gssize) length, "UTF-8", charset, NULL, NULL, NULL);

  if (text == NULL)
    g_set_error (error,
                 IRC_BASE_ERROR,
                 IRC_BASE_ERROR_SYNTAX,
                 _ ("not readable as text; save the list as UTF-8 and try "
                    "again"));
  return text;
}

static void
unify_line_ends (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++) {
    if (*from == '\r') {
      *to++ = '\n';
      if (from[1] == '\n')
        from++;
    } else {
      *to++ = *from;
    }
  }
  *to = '\0';
}

char *
irc_refs_decode (GBytes *bytes, GError **error)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  char *text = NULL;

  /* That is what an empty GBytes may have. */
  if (data == NULL)
    data = "";
  if (length >= 2 && memcmp (data, "\xff\xfe", 2) == 0)
    text = convert (data + 2, length - 2, "UTF-16LE", error);
  else if (length >= 2 && memcmp (data, "\xfe\xff", 2) == 0)
    text = convert (data + 2, length - 2, "UTF-16BE", error);
  else {
    if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0) {
      data += 3;
      length -= 3;
    }
    if (length > 0 && memchr (data, '\0', length) != NULL)
      g_set_error (error,
                   IRC_BASE_ERROR,
                   IRC_BASE_ERROR_SYNTAX,
                   _ ("this is not a text file; a list of references in "
                      "BibTeX, RIS, PubMed or CSL-JSON is needed"));
    else if (g_utf8_validate (data, (gssize) length, NULL))
      text = g_strndup (data, length);
    else
      text = convert (data, length, "WINDOWS-1252", error);
  }
  if (text != NULL)
    unify_line_ends (text);
  return text;
}

/* ---- cleaning ------------------------------------------------------------ */

/* Tags that titles carry; anything else in angle brackets is text ("<5 mm"). */
static gsize
measure_tag (const char *p)
{
  static const char *const names[] = {
    "i", "b", "u", "em", "strong", "sub", "sup", "scp", "sc", "span", "p", "br",
  };
  const char *name = p + 1;
  const char *end = strchr (p, '>');
  gsize length = 0;

  if (end == NULL || end - p > 200)
    return 0;
  if (*name == '/')
    name++;
  if (g_str_has_prefix (name, "jats:") || g_str_has_prefix (name, "mml:"))
    return (gsize) (end - p) + 1;
  while (g_ascii_isalpha (name[length]))
    length++;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i]) == length &&
        g_ascii_strncasecmp (names[i], name, length) == 0 &&
        strchr (" />", name[length]) != NULL)
      return (gsize) (end - p) + 1;
  return 0;
}

static gsize
append_entity (GString *out, const char *p)
{
  static const struct {
    const char *entity, *text;
  } entities[] = {
    { "&amp;", "&" },    { "&lt;", "<" },     { "&gt;", ">" },
    { "&quot;", "\"" },  { "&apos;", "'" },   { "&#39;", "'" },
    { "&nbsp;", " " },   { "&ndash;", "–" },  { "&mdash;", "—" },
    { "&#x2013;", "–" }, { "&#x2019;", "’" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (g_str_has_prefix (p, entities[i].entity)) {
      g_string_append (out, entities[i].text);
      return strlen (entities[i].entity);
    }
  return 0;
}

static void
append_space (GString *out)
{
  if (out->len > 0 && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
}

char *
irc_refs_clean (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0';) {
    gsize n = *p == '<' ? measure_tag (p) : 0;

    if (n == 0 && *p == '&')
      n = append_entity (out, p);
    if (n > 0) {
      p += n;
      continue;
    }
    const gunichar c = g_utf8_get_char (p);
    const char *next = irc_string_next_char (p);

    if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
      append_space (out);
    else
      g_string_append_len (out, p, (gssize) (next - p));
    p = next;
  }
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

char *
irc_refs_clean_title (const char *text)
{
  char *clean = irc_refs_clean (text);
  gsize length = strlen (clean);

  /* One full stop is the list's; three are the author's. */
  if (length > 1 && clean[length - 1] == '.' && clean[length - 2] != '.')
    clean[length - 1] = '\0';
  return clean;
}

/* ---- fields -------------------------------------------------------------- */

int
irc_refs_parse_year (const char *text)
{
  for (const char *p = text; *p != '\0'; p++) {
    guint n = 0;

    while (g_ascii_isdigit (p[n]))
      n++;
    if (n == 4) {
      const int year = (int) g_ascii_strtoll (p, NULL, 10);

      if (year >= 1400 && year <= 2200)
        return year;
    }
    if (n > 0)
      p += n - 1;
  }
  return -1;
}

char *
irc_refs_find_doi (const char *text)
{
  const char *start = text;

  while ((start = strstr (start, "10.")) != NULL) {
    gsize n = 3;

    /* Not inside a longer number. */
    if (start > text && g_ascii_isdigit (start[-1])) {
      start += 3;
      continue;
    }
    while (g_ascii_isdigit (start[n]) || start[n] == '.')
      n++;
    if (n >= 7 && start[n] == '/') {
      gsize end = n + 1;

      while (start[end] != '\0' && !g_ascii_isspace (start[end]) &&
             strchr ("\"<>", start[end]) == NULL)
        end++;
      while (end > n + 1 && strchr (".,;", start[end - 1]) != NULL)
        end--;
      return end > n + 1 ? g_strndup (start, end) : g_strdup ("");
    }
    start += 3;
  }
  return g_strdup ("");
}

char *
irc_refs_join_pages (const char *first, const char *last)
{
  if (*first == '\0' || *last == '\0' || strcmp (first, last) == 0)
    return g_strdup (*first != '\0' ? first : last);
  return g_strconcat (first, "-", last, NULL);
}

/* ---- authors ------------------------------------------------------------- */

gboolean
irc_refs_is_et_al (const char *text)
{
  return g_ascii_strcasecmp (text, "et al") == 0 ||
         g_ascii_strcasecmp (text, "et al.") == 0 ||
         g_ascii_strcasecmp (text, "others") == 0;
}

/* "MJ", "M.J.", "M": what stands after a family name where no comma does. */
static gboolean
is_initials (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = irc_string_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);

    if (g_unichar_isupper (c))
      n++;
    else if (c != '.' && c != '-')
      return FALSE;
  }
  return n >= 1 && n <= 4;
}

void
irc_refs_add_named (IrcRefRecord *record, const char *text)
{
  g_autofree char *clean = irc_refs_clean (text);
  g_auto (GStrv) parts = g_strsplit (clean, ",", 3);
  char *space = strrchr (clean, ' ');

  if (irc_refs_is_et_al (clean)) {
    record->et_al = TRUE;
  } else if (g_strv_length (parts) >= 2) {
    for (guint i = 0; parts[i] != NULL; i++)
      g_strstrip (parts[i]);
    irc_ref_record_add_person (
        record, g_strdup (parts[0]), g_strdup (parts[1]), g_strdup (parts[2]));
  } else if (space != NULL && is_initials (space + 1)) {
    irc_ref_record_add_person (record,
                               g_strndup (clean, (gsize) (space - clean)),
                               g_strdup (space + 1),
                               NULL);
  } else {
    irc_ref_record_add_body (record, g_strdup (clean));
  }
}
