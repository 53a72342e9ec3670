/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Each paper explains the abbreviations that it prints, in the chapter in which
 * they first stand: whoever has one edition in hand has not the others. */
#include "irc-compose-private.h"

#include <string.h>

#include "irc-i18n.h"
#include "irc-string.h"

#define CODE "IN"

/* Those of our own texts; societies have theirs in the pack. */
static const struct {
  const char *word, *meaning;
} words[] = {
  { "EHR", N_ ("electronic health record") },
  { "ERCP", N_ ("endoscopic retrograde cholangiopancreatography") },
  { "EUS", N_ ("endoscopic ultrasound") },
  { "IO", N_ ("interventional oncology") },
  { "IR", N_ ("interventional radiology or interventional radiologist") },
  { "M&M", N_ ("morbidity and mortality") },
  { "MDT", N_ ("multidisciplinary team") },
  { "MPE", N_ ("medical physics expert") },
  { "NHS", N_ ("National Health Service of the United Kingdom") },
  { "OOH", N_ ("out of hours") },
  { "QALY", N_ ("quality-adjusted life year") },
  { "SOP", N_ ("standard operating procedure") },
  { "TIPS", N_ ("transjugular intrahepatic portosystemic shunt") },
  { "TURP", N_ ("transurethral resection of the prostate") },
  { "WTE", N_ ("whole-time equivalent") },
  /* Not a word but what the codes of the criteria begin with. */
  { CODE, N_ ("inpatients. OUT: outpatients") },
};

/* ---- what is known ------------------------------------------------------- */

static GHashTable *
new_meanings (const IrcComposer *self)
{
  GHashTable *meanings = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;
  const IrcSociety *societies = irc_library_get_societies (self->library, &n);

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (meanings,
                         (gpointer) (gintptr) societies[i].abbreviation,
                         (gpointer) (gintptr) societies[i].name);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_hash_table_insert (
        meanings,
        (gpointer) (gintptr) words[i].word,
        (gpointer) (gintptr) irc_composer_text (self, words[i].meaning));
  return meanings;
}

/* ---- finding them -------------------------------------------------------- */

static gboolean
is_part (const char *p)
{
  const gunichar c = g_utf8_get_char (p);

  return c == '&' || g_unichar_isalnum (c);
}

static const char *
skip (const char *p, gboolean parts)
{
  while (*p != '\0' && is_part (p) == parts)
    p = irc_string_next_char (p);
  return p;
}

/* A word in capitals without the "s" of many; a code such as IN2.1 or OUT1.2 is
 * CODE; NULL: none of these. */
static char *
dup_word (const char *start, gsize length)
{
  const gsize capitals = strspn (start, "ABCDEFGHIJKLMNOPQRSTUVWXYZ&");

  if (g_ascii_isdigit (start[capitals]) &&
      ((capitals == 2 && g_str_has_prefix (start, CODE)) ||
       (capitals == 3 && g_str_has_prefix (start, "OUT"))))
    return g_strdup (CODE);
  if (capitals == length || (capitals + 1 == length && start[capitals] == 's'))
    return g_strndup (start, capitals);
  return NULL;
}

/* The next such word at or behind *@text; NULL: there is none. */
static char *
next_word (const char **text)
{
  char *word = NULL;

  while (word == NULL && **text != '\0') {
    const char *start = skip (*text, FALSE);

    *text = skip (start, TRUE);
    word = dup_word (start, (gsize) (*text - start));
  }
  return word;
}

/* The words themselves, in whatever case they are printed. */
static gboolean
says (const char *text, const char *meaning)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *wanted = g_utf8_casefold (meaning, -1);

  return strstr (folded, wanted) != NULL;
}

typedef struct {
  IrcComposer *composer;
  GHashTable *meanings;
  GString *note;
} Search;

/* "IR: interventional radiology …. MDT: …."  The cover has no place for it. */
static void
add_meaning (const Search *search,
             const IrcBlock *block,
             const char *text,
             const char *word)
{
  IrcComposer *self = search->composer;
  gpointer key = NULL, meaning = NULL;

  if (!g_hash_table_lookup_extended (search->meanings, word, &key, &meaning) ||
      g_hash_table_contains (self->explained, key))
    return;
  if (!says (text, meaning)) {
    if (block->kind == IRC_BLOCK_COVER)
      return;
    if (search->note->len > 0)
      g_string_append_c (search->note, ' ');
    g_string_append_printf (search->note,
                            /* TRANSLATORS: an abbreviation and its meaning */
                            irc_composer_text (self, "%s: %s."),
                            word,
                            (const char *) meaning);
  }
  g_hash_table_add (self->explained, key);
}

/* Returns what is to be explained of the words of @block; "" for nothing. */
static char *
dup_meanings (IrcComposer *self, GHashTable *meanings, const IrcBlock *block)
{
  const Search search = { self, meanings, g_string_new (NULL) };
  g_autofree char *text = NULL;
  const char *rest = NULL;

  /* Titles of works are quotations. */
  if (block->kind == IRC_BLOCK_REFERENCES || block->kind == IRC_BLOCK_CONTENTS)
    return g_string_free (search.note, FALSE);
  text = irc_block_to_text (block);
  rest = text;
  for (;;) {
    g_autofree char *word = next_word (&rest);

    if (word == NULL)
      return g_string_free (search.note, FALSE);
    add_meaning (&search, block, text, word);
  }
}

static void
append_sentence (GString *out, const char *text)
{
  if (*text != '\0')
    g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", text);
}

char *
irc_composer_dup_abbreviations (IrcComposer *self)
{
  g_autoptr (GHashTable) meanings = new_meanings (self);
  GString *note = g_string_new (NULL);
  const guint n = irc_document_builder_get_length (self->builder);

  for (guint i = 0; i < n; i++) {
    g_autofree char *text = dup_meanings (
        self, meanings, irc_document_builder_peek (self->builder, i));

    append_sentence (note, text);
  }
  return g_string_free (note, FALSE);
}

/* ---- explaining them ----------------------------------------------------- */

typedef struct {
  IrcComposer *composer;
  GHashTable *meanings;
  guint first, end; /* of its blocks */
} Chapter;

static const IrcBlock *
peek (const Chapter *self, guint i)
{
  return irc_document_builder_peek (self->composer->builder, i);
}

/* Its first block is a heading of the first level, but for what stands before
 * the first chapter. */
static gboolean
begins_chapter (const IrcBlock *block)
{
  return block->kind == IRC_BLOCK_HEADING && block->heading.level == 1;
}

/* Below the chapter's heading, the word to the edition's reader and the first
 * paragraph. */
static guint
find_place (const Chapter *self)
{
  guint place = self->first + 1;

  while (place < self->end) {
    const IrcBlock *block = peek (self, place);

    if (block->kind != IRC_BLOCK_PARAGRAPH ||
        (block->paragraph.style != IRC_PARAGRAPH_LEAD &&
         block->paragraph.style != IRC_PARAGRAPH_BODY))
      break;
    place++;
    if (block->paragraph.style == IRC_PARAGRAPH_BODY)
      break;
  }
  return place;
}

/* The chapter to look things up in: it explains what others have in their
 * text, below its table. */
static gboolean
explains_others (const Chapter *self)
{
  return g_strcmp0 (peek (self, self->first)->anchor, "sec-summary") == 0;
}

static void
insert_note (Chapter *self, guint place, const char *note)
{
  IrcDocumentBuilder *builder = self->composer->builder;
  g_autoptr (GPtrArray) rest = irc_document_builder_take_from (builder, place);

  irc_document_builder_add_text (builder, IRC_PARAGRAPH_NOTE, note);
  while (rest->len > 0)
    irc_document_builder_put_back (builder, g_ptr_array_steal_index (rest, 0));
  self->end++;
}

/* What the chapter is to explain that is not in the notes of its tables.
 * Returns its first table or where it ends.  The page to decide has no room for
 * notes but that of its table. */
static guint
search_chapter (const Chapter *self, GString *note)
{
  IrcDocumentBuilder *builder = self->composer->builder;
  const guint n = irc_document_builder_get_length (builder);
  const gboolean one_page = peek (self, self->first)->heading.one_page;
  guint table = self->end;

  for (guint i = self->first; i < self->end; i++) {
    const gboolean is_table = peek (self, i)->kind == IRC_BLOCK_TABLE;
    g_autofree char *text =
        dup_meanings (self->composer, self->meanings, peek (self, i));

    if (is_table && !one_page && *text != '\0')
      irc_document_builder_add_note (builder, i, text);
    else
      append_sentence (note, text);
    if (is_table && table == self->end)
      table = i;
  }
  for (guint i = self->end; explains_others (self) && i < n; i++)
    if (peek (self, i)->kind != IRC_BLOCK_TABLE) {
      g_autofree char *text =
          dup_meanings (self->composer, self->meanings, peek (self, i));

      append_sentence (note, text);
    }
  return table;
}

static void
explain_chapter (Chapter *self)
{
  g_autoptr (GString) note = g_string_new (NULL);
  const gboolean one_page = peek (self, self->first)->heading.one_page;
  const guint table = search_chapter (self, note);

  if (note->len == 0)
    return;
  if ((one_page || explains_others (self)) && table < self->end)
    irc_document_builder_add_note (self->composer->builder, table, note->str);
  else if (one_page)
    insert_note (self, self->end, note->str);
  else
    insert_note (self, find_place (self), note->str);
}

void
irc_composer_explain (IrcComposer *self)
{
  g_autoptr (GHashTable) meanings = new_meanings (self);
  Chapter chapter = { .composer = self, .meanings = meanings };

  while (chapter.first < irc_document_builder_get_length (self->builder)) {
    const gboolean is_chapter = begins_chapter (peek (&chapter, chapter.first));

    chapter.end = chapter.first + 1;
    while (chapter.end < irc_document_builder_get_length (self->builder) &&
           !begins_chapter (peek (&chapter, chapter.end)))
      chapter.end++;
    if (is_chapter)
      explain_chapter (&chapter);
    else
      g_free (dup_meanings (self, meanings, peek (&chapter, chapter.first)));
    chapter.first = chapter.end;
  }
}
