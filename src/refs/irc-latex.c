/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-refs-private.h"

#include <string.h>
#include "irc-string.h"

/* Accent commands of LaTeX and the combining character each stands for. */
static const struct {
  char command;
  gunichar mark;
} accents[] = {
  { '`', 0x300 }, { '\'', 0x301 }, { '^', 0x302 }, { '~', 0x303 },
  { '=', 0x304 }, { 'u', 0x306 },  { '.', 0x307 }, { '"', 0x308 },
  { 'r', 0x30a }, { 'H', 0x30b },  { 'v', 0x30c }, { 'd', 0x323 },
  { 'c', 0x327 }, { 'k', 0x328 },  { 'b', 0x331 },
};

/* Commands that stand for a text of their own. */
static const struct {
  const char *command, *text;
} letters[] = {
  { "ss", "ß" },
  { "o", "ø" },
  { "O", "Ø" },
  { "ae", "æ" },
  { "AE", "Æ" },
  { "oe", "œ" },
  { "OE", "Œ" },
  { "l", "ł" },
  { "L", "Ł" },
  { "aa", "å" },
  { "AA", "Å" },
  { "dh", "ð" },
  { "DH", "Ð" },
  { "th", "þ" },
  { "TH", "Þ" },
  { "i", "ı" },
  { "j", "ȷ" },
  { "dj", "đ" },
  { "DJ", "Đ" },
  { "ng", "ŋ" },
  { "NG", "Ŋ" },
  { "S", "§" },
  { "P", "¶" },
  { "copyright", "©" },
  { "pounds", "£" },
  { "texteuro", "€" },
  { "euro", "€" },
  { "textendash", "–" },
  { "textemdash", "—" },
  { "textquoteright", "’" },
  { "textquoteleft", "‘" },
  { "textquotedblleft", "“" },
  { "textquotedblright", "”" },
  { "textasciitilde", "~" },
  { "textasciicircum", "^" },
  { "textbackslash", "\\" },
  { "textless", "<" },
  { "textgreater", ">" },
  { "textbar", "|" },
  { "textbraceleft", "{" },
  { "textbraceright", "}" },
  { "textdollar", "$" },
  { "textunderscore", "_" },
  { "textordmasculine", "º" },
  { "textordfeminine", "ª" },
  { "ldots", "…" },
  { "dots", "…" },
  { "textellipsis", "…" },
  { "pm", "±" },
  { "times", "×" },
  { "leq", "≤" },
  { "geq", "≥" },
  { "le", "≤" },
  { "ge", "≥" },
  { "mu", "µ" },
  { "alpha", "α" },
  { "beta", "β" },
  { "gamma", "γ" },
  { "degree", "°" },
  { "textdegree", "°" },
  { "sim", "~" },
  { "backslash", "\\" },
};

static gunichar
find_accent (const char *command, gsize length)
{
  if (length == 1)
    for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
      if (accents[i].command == *command)
        return accents[i].mark;
  return 0;
}

static const char *
find_letter (const char *command, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (strlen (letters[i].command) == length &&
        strncmp (letters[i].command, command, length) == 0)
      return letters[i].text;
  return NULL;
}

static const char *
skip_spaces (const char *p)
{
  while (g_ascii_isspace (*p))
    p++;
  return p;
}

/* The letter under an accent: in braces or not, dotless i and j as letters.
 * Returns what follows it. */
static const char *
append_accented (GString *out, const char *p, gunichar mark)
{
  gboolean braced = FALSE;
  const char *base = NULL;
  gsize length = 0;

  p = skip_spaces (p);
  if (*p == '{') {
    braced = TRUE;
    p = skip_spaces (p + 1);
  }
  if (*p == '\\' && (p[1] == 'i' || p[1] == 'j') && !g_ascii_isalpha (p[2])) {
    base = p + 1;
    length = 1;
    p += 2;
  } else if (*p != '\0' && *p != '}' && *p != '\\') {
    base = p;
    p = irc_string_next_char (p);
    length = (gsize) (p - base);
  }
  if (base != NULL) {
    g_string_append_len (out, base, (gssize) length);
    g_string_append_unichar (out, mark);
  }
  if (braced) {
    p = skip_spaces (p);
    if (*p == '}')
      p++;
  }
  return p;
}

/* After a command that stands for a letter: its end, "{}" or a space. */
static const char *
skip_end_of_command (const char *p, gboolean of_letters)
{
  if (p[0] == '{' && p[1] == '}')
    return p + 2;
  return of_letters ? skip_spaces (p) : p;
}

static const char *
append_command (GString *out, const char *p)
{
  const char *command = p;
  const char *text = NULL;
  gunichar mark = 0;
  gsize length = 0;

  if (*p == '\0')
    return p;
  while (g_ascii_isalpha (command[length]))
    length++;
  if (length == 0) {
    /* A command of one sign: an accent, or the sign itself. */
    p = irc_string_next_char (p);
    mark = find_accent (command, (gsize) (p - command));
    if (mark != 0)
      return append_accented (out, p, mark);
    if (strchr ("/-@,;:! \n", *command) == NULL)
      g_string_append_len (out, command, (gssize) (p - command));
    else if (*command == ' ' || *command == '\n' || *command == ',')
      g_string_append_c (out, ' ');
    return p;
  }
  mark = find_accent (command, length);
  p = command + length;
  if (mark != 0)
    return append_accented (out, p, mark);
  text = find_letter (command, length);
  if (text != NULL)
    g_string_append (out, text);
  return skip_end_of_command (p, TRUE);
}

/* Signs that TeX reads together: dashes and quotes.  Returns how many bytes. */
static gsize
append_ligature (GString *out, const char *p)
{
  static const struct {
    const char *sign, *text;
  } ligatures[] = {
    { "---", "—" },
    { "--", "–" },
    { "``", "“" },
    { "''", "”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ligatures); i++)
    if (g_str_has_prefix (p, ligatures[i].sign)) {
      g_string_append (out, ligatures[i].text);
      return strlen (ligatures[i].sign);
    }
  return 0;
}

char *
irc_latex_to_text (const char *latex)
{
  g_autoptr (GString) out = g_string_new (NULL);
  char *composed = NULL;

  g_return_val_if_fail (latex != NULL, NULL);
  for (const char *p = latex; *p != '\0';) {
    gsize n = append_ligature (out, p);

    if (n > 0) {
      p += n;
    } else if (*p == '\\') {
      p = append_command (out, p + 1);
    } else if (*p == '{' || *p == '}' || *p == '$') {
      p++;
    } else if (*p == '~') {
      g_string_append_c (out, ' ');
      p++;
    } else {
      const char *next = irc_string_next_char (p);

      g_string_append_len (out, p, (gssize) (next - p));
      p = next;
    }
  }
  composed = g_utf8_normalize (out->str, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  return composed != NULL ? composed
                          : g_string_free (g_steal_pointer (&out), FALSE);
}

char *
irc_latex_from_text (const char *text)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);
  for (const char *p = text; *p != '\0'; p++) {
    const gboolean doubled = p[1] == p[0];

    if (strchr ("&%$#_{}", *p) != NULL)
      g_string_append_printf (out, "\\%c", *p);
    else if (*p == '\\')
      g_string_append (out, "\\textbackslash{}");
    else if (*p == '~')
      g_string_append (out, "\\textasciitilde{}");
    else if (*p == '^')
      g_string_append (out, "\\textasciicircum{}");
    else
      g_string_append_c (out, *p);
    /* Kept apart, lest TeX makes one sign of two. */
    if (doubled && strchr ("-`'", *p) != NULL)
      g_string_append (out, "{}");
  }
  return g_string_free (out, FALSE);
}
