/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-odt-private.h"

#include <fribidi.h>
#include <string.h>

#include "irc-string.h"

/* Those that have a meaning in an address (RFC 3986, section 2.2). */
#define ADDRESS_CHARACTERS ":/?[]@!$&'()*+,;="

/* ---- paragraphs --------------------------------------------------------- */

/* Whether the first letter that has a direction goes from right to left
 * (Unicode Standard Annex 9, rules P2 and P3). */
static gboolean
is_right_to_left (const char *text)
{
  for (const char *p = text; *p != '\0'; p = irc_string_next_char (p)) {
    const FriBidiCharType type = fribidi_get_bidi_type (g_utf8_get_char (p));

    if (FRIBIDI_IS_STRONG (type))
      return FRIBIDI_IS_RTL (type);
  }
  return FALSE;
}

/* Left and right, never start and end: the standard and LibreOffice do not
 * agree on where a right-to-left paragraph starts. */
static void
add_alignment (IrcXml *xml, guint deviations, gboolean right_to_left)
{
  if ((deviations & IRC_ODT_CENTRE) != 0)
    irc_xml_attribute (xml, "fo:text-align", "center");
  else if ((deviations & IRC_ODT_RIGHT) != 0 || right_to_left)
    irc_xml_attribute (xml, "fo:text-align", "right");
  if (right_to_left)
    irc_xml_attribute (xml, "style:writing-mode", "rl-tb");
}

/* A chapter that must fit on its page uses the margin, too: its paragraphs
 * begin there, but for those inside a table. */
static void
add_left (IrcOdt *self, IrcXml *xml, IrcOdtStyle style, guint deviations)
{
  const IrcStyle *grid = irc_odt_get_grid (self);
  const gboolean wide = (deviations & IRC_ODT_WIDE) != 0;
  const double left = (wide ? grid->wide_x : grid->text_x) - self->base.text_x;
  const double indent = irc_odt_get_indent (style, self->is_tight);

  if (style == IRC_ODT_TABLE_TEXT || style == IRC_ODT_TABLE_HEAD)
    return;
  if (!wide && !self->is_tight)
    return;
  irc_xml_attribute_pt (xml, "fo:margin-left", left + indent);
  if (indent > 0)
    irc_xml_attribute_pt (xml, "fo:text-indent", -indent);
}

static void
make_style (IrcOdt *self,
            const char *name,
            IrcOdtStyle style,
            guint deviations,
            gboolean right_to_left)
{
  IrcXml *xml = self->automatic;
  const gboolean last = (deviations & IRC_ODT_LAST) != 0;

  irc_xml_start (xml,
                 "style:style",
                 "style:name",
                 name,
                 "style:family",
                 "paragraph",
                 "style:parent-style-name",
                 irc_odt_style_name (style),
                 NULL);
  if ((deviations & IRC_ODT_COVER) != 0)
    irc_xml_attribute (xml, "style:master-page-name", IRC_ODT_COVER_PAGE);
  irc_xml_start (xml, "style:paragraph-properties", NULL);
  if (self->is_tight || last)
    irc_odt_add_spacing (self, xml, style, last);
  add_left (self, xml, style, deviations);
  if ((deviations & IRC_ODT_SAME_PAGE) != 0)
    irc_xml_attribute (xml, "fo:break-before", "auto");
  add_alignment (xml, deviations, right_to_left);
  if (self->is_tight)
    irc_odt_add_tabs (self, xml, style);
  irc_xml_end (xml);
  if (self->is_tight) {
    irc_xml_start (xml, "style:text-properties", NULL);
    irc_odt_add_size (self, xml, style);
    irc_xml_end (xml);
  }
  irc_xml_end (xml);
}

const char *
irc_odt_get_paragraph_style (IrcOdt *self,
                             IrcOdtStyle style,
                             guint deviations,
                             const char *text)
{
  const gboolean right_to_left = is_right_to_left (text);
  const guint key = (guint) style << 16 | (guint) self->is_tight << 15 |
                    (guint) right_to_left << 14 | deviations;
  char *name = NULL;

  if (deviations == 0 && !right_to_left && !self->is_tight)
    return irc_odt_style_name (style);
  name = g_hash_table_lookup (self->made, GUINT_TO_POINTER (key));
  if (name != NULL)
    return name;
  name = g_strdup_printf ("P%u", g_hash_table_size (self->made) + 1);
  g_hash_table_insert (self->made, GUINT_TO_POINTER (key), name);
  make_style (self, name, style, deviations, right_to_left);
  return name;
}

void
irc_odt_start_paragraph (IrcOdt *self,
                         IrcOdtStyle style,
                         guint deviations,
                         const char *text)
{
  irc_xml_start (self->body,
                 "text:p",
                 "text:style-name",
                 irc_odt_get_paragraph_style (self, style, deviations, text),
                 NULL);
}

/* ---- words -------------------------------------------------------------- */

static void
add_blanks (IrcXml *xml, guint n)
{
  if (n == 1) {
    irc_xml_empty (xml, "text:s", NULL);
  } else if (n > 1) {
    g_autofree char *count = g_strdup_printf ("%u", n);

    irc_xml_empty (xml, "text:s", "text:c", count, NULL);
  }
}

/* A reader takes blanks together and those at a paragraph's start away, so the
 * ones that would be lost are elements (OpenDocument 1.2, part 1, 6.1.2). */
void
irc_odt_add_text (IrcXml *xml, const char *text, gboolean *blank)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  guint n_blanks = 0;

  for (const char *p = text; *p != '\0'; p = irc_string_next_char (p)) {
    if (*p == ' ' && *blank) {
      n_blanks++;
      continue;
    }
    if (n_blanks > 0 || *p == '\t' || *p == '\n') {
      irc_xml_text (xml, plain->str);
      g_string_truncate (plain, 0);
      add_blanks (xml, n_blanks);
      n_blanks = 0;
    }
    if (*p == '\t')
      irc_xml_empty (xml, "text:tab", NULL);
    else if (*p == '\n')
      irc_xml_empty (xml, "text:line-break", NULL);
    else
      g_string_append_len (plain, p, irc_string_next_char (p) - p);
    *blank = *p == ' ' || *p == '\n';
  }
  irc_xml_text (xml, plain->str);
  add_blanks (xml, n_blanks);
}

static void
add_place (IrcXml *xml, const char *element, const char *anchor)
{
  irc_xml_empty (xml, element, "text:name", anchor, NULL);
}

/* A number that leads to an entry of the references follows that entry's
 * number when entries come or go. */
static gboolean
is_citation (const IrcRun *run)
{
  return g_str_has_prefix (run->target, "#ref-") &&
         g_str_equal (run->text, run->target + strlen ("#ref-"));
}

/* Users' addresses may have blanks and the like, which no address has. */
static void
start_link (IrcXml *xml, const char *target)
{
  g_autofree char *address =
      g_uri_escape_string (target, "#%" ADDRESS_CHARACTERS, TRUE);

  irc_xml_start (xml,
                 "text:a",
                 "xlink:type",
                 "simple",
                 "xlink:href",
                 address,
                 "text:style-name",
                 IRC_ODT_LINK,
                 "text:visited-style-name",
                 "Visited_20_Internet_20_Link",
                 NULL);
}

static void
add_run (IrcXml *xml, const IrcRun *run, gboolean *blank)
{
  const char *const styles[] = {
    [IRC_RUN_PLAIN] = NULL,
    [IRC_RUN_STRONG] = "Strong_20_Emphasis",
    [IRC_RUN_EMPHASIS] = "Emphasis",
  };
  const char *style = styles[run->style];

  if (run->anchor != NULL)
    add_place (xml, "text:bookmark-start", run->anchor);
  if (run->target != NULL)
    start_link (xml, run->target);
  if (style != NULL)
    irc_xml_start (xml, "text:span", "text:style-name", style, NULL);
  if (run->target != NULL && is_citation (run)) {
    irc_xml_start (xml,
                   "text:bookmark-ref",
                   "text:reference-format",
                   "number",
                   "text:ref-name",
                   run->target + 1,
                   NULL);
    irc_xml_text (xml, run->text);
    irc_xml_end (xml);
    *blank = FALSE;
  } else {
    irc_odt_add_text (xml, run->text, blank);
  }
  if (style != NULL)
    irc_xml_end (xml);
  if (run->target != NULL)
    irc_xml_end (xml);
  if (run->anchor != NULL)
    add_place (xml, "text:bookmark-end", run->anchor);
}

void
irc_odt_add_runs (IrcOdt *self, const IrcRuns *runs, gboolean *blank)
{
  for (guint i = 0; i < runs->n_runs; i++)
    add_run (self->body, &runs->runs[i], blank);
}

char *
irc_odt_dup_words (const IrcRuns *runs)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < runs->n_runs; i++)
    g_string_append (out, runs->runs[i].text);
  return g_string_free (out, FALSE);
}

void
irc_odt_add_paragraph (IrcOdt *self,
                       IrcOdtStyle style,
                       guint deviations,
                       const char *anchor,
                       const char *text)
{
  gboolean blank = TRUE;

  irc_odt_start_paragraph (self, style, deviations, text);
  if (anchor != NULL)
    add_place (self->body, "text:bookmark-start", anchor);
  irc_odt_add_text (self->body, text, &blank);
  if (anchor != NULL)
    add_place (self->body, "text:bookmark-end", anchor);
  irc_xml_end (self->body);
}

void
irc_odt_add_runs_paragraph (IrcOdt *self,
                            IrcOdtStyle style,
                            guint deviations,
                            const IrcRuns *runs)
{
  g_autofree char *words = irc_odt_dup_words (runs);
  gboolean blank = TRUE;

  irc_odt_start_paragraph (self, style, deviations, words);
  irc_odt_add_runs (self, runs, &blank);
  irc_xml_end (self->body);
}

/* ---- captions ----------------------------------------------------------- */

/* The number that a word processor would give to the caption: the first digits
 * of "Table 2  Title", where they are @number. */
static const char *
find_number (const char *text, const char *number)
{
  const char *digits = strpbrk (text, "0123456789");
  const gsize length = strlen (number);

  if (digits == NULL || strncmp (digits, number, length) != 0 ||
      g_ascii_isdigit (digits[length]))
    return NULL;
  return digits;
}

void
irc_odt_add_caption (IrcOdt *self,
                     IrcOdtStyle style,
                     guint deviations,
                     const char *anchor,
                     const char *text,
                     guint *count)
{
  const char *name = irc_odt_style_name (style);
  g_autofree char *number = g_strdup_printf ("%u", *count + 1);
  const char *digits = find_number (text, number);
  gboolean blank = TRUE;

  if (digits == NULL) {
    irc_odt_add_paragraph (self, style, deviations, anchor, text);
    return;
  }
  g_autofree char *before = g_strndup (text, (gsize) (digits - text));
  g_autofree char *formula = g_strdup_printf ("ooow:%s+1", name);
  g_autofree char *reference = g_strdup_printf ("ref%s%u", name, *count);

  ++*count;
  irc_odt_start_paragraph (self, style, deviations, text);
  if (anchor != NULL)
    add_place (self->body, "text:bookmark-start", anchor);
  irc_odt_add_text (self->body, before, &blank);
  irc_xml_start (self->body,
                 "text:sequence",
                 "text:ref-name",
                 reference,
                 "text:name",
                 name,
                 "text:formula",
                 formula,
                 "style:num-format",
                 "1",
                 NULL);
  irc_xml_text (self->body, number);
  irc_xml_end (self->body);
  if (anchor != NULL)
    add_place (self->body, "text:bookmark-end", anchor);
  blank = FALSE;
  irc_odt_add_text (self->body, digits + strlen (number), &blank);
  irc_xml_end (self->body);
}
