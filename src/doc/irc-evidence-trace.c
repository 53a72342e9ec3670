/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-evidence-trace-private.h"

#include <string.h>

#include "irc-sentences.h"
#include "irc-stated.h"
#include "irc-user-text.h"

#define BEGINNING 40 /* bytes of a phrase that stand for all of it */

const char *const irc_origin_names[] = { "finding", "case", "counted",
                                         "pack",    "none", NULL };

/* ---- phrases ------------------------------------------------------------- */

static void
explain_by_phrase (IrcTraceToken *token, const IrcKnownPhrase *phrase)
{
  static const IrcOrigin origins[] = {
    [IRC_KNOWN_NAME] = IRC_ORIGIN_NONE,
    [IRC_KNOWN_CASE] = IRC_ORIGIN_CASE,
    [IRC_KNOWN_COUNTED] = IRC_ORIGIN_COUNTED,
    [IRC_KNOWN_PACK] = IRC_ORIGIN_PACK,
  };

  irc_trace_explain (token, origins[phrase->kind], phrase->where);
  token->silent = phrase->kind == IRC_KNOWN_NAME;
}

/* Explains the numbers inside each place where @words stand. */
static void
find_words (IrcTraceSentence *self,
            const char *words,
            const IrcKnownPhrase *phrase)
{
  const char *text = self->unit->text->str;
  const gsize length = strlen (words);
  const char *at = text + self->start;

  while ((at = strstr (at, words)) != NULL) {
    const gsize start = (gsize) (at - text);

    if (start >= self->end)
      return;
    for (guint i = 0; i < self->tokens->len; i++) {
      IrcTraceToken *token = irc_trace_get_token (self, i);

      if (!token->done && token->start >= start && token->end <= start + length)
        explain_by_phrase (token, phrase);
    }
    at += length;
  }
}

/* Where it has no room it is cut: then its beginning stands for it. */
static void
find_phrase (IrcTraceSentence *self, const IrcKnownPhrase *phrase)
{
  const char *at = self->unit->text->str + self->start;

  if (strstr (at, phrase->text) != NULL) {
    find_words (self, phrase->text, phrase);
  } else if (strlen (phrase->text) > BEGINNING) {
    g_autofree char *beginning = g_strndup (phrase->text, BEGINNING);

    find_words (self, beginning, phrase);
  }
}

/* What is told before any finding: all but the wording of arguments and
 * chapters, which rest on findings where they cite them. */
static gboolean
is_own_wording (const IrcKnownPhrase *phrase)
{
  return phrase->kind != IRC_KNOWN_PACK &&
         !g_str_has_prefix (phrase->where, "/arguments") &&
         !g_str_has_prefix (phrase->where, "/report");
}

static void
find_phrases (IrcTraceSentence *self, gboolean own_wording)
{
  guint n;
  const IrcKnownPhrase *phrases =
      irc_known_get_phrases (self->tracer->known, &n);

  for (guint i = 0; i < n && irc_trace_is_open (self); i++) {
    if (is_own_wording (&phrases[i]) != own_wording)
      continue;
    find_phrase (self, &phrases[i]);
    /* A sentence out of a longer text of the user's. */
    if (phrases[i].kind == IRC_KNOWN_CASE && *self->bare != '\0' &&
        strstr (phrases[i].text, self->bare) != NULL)
      for (guint k = 0; k < self->tokens->len; k++)
        if (!irc_trace_get_token (self, k)->done)
          explain_by_phrase (irc_trace_get_token (self, k), &phrases[i]);
  }
}

/* ---- a sentence ---------------------------------------------------------- */

static void
find_rest (IrcTraceSentence *self)
{
  const IrcKnown *known = self->tracer->known;
  g_autofree char *words =
      g_strndup (self->unit->text->str + self->start, self->end - self->start);

  for (guint i = 0; i < self->tokens->len; i++) {
    IrcTraceToken *token = irc_trace_get_token (self, i);
    const IrcKnownFigure *figure = NULL;

    if (token->done)
      continue;
    if (!self->unit->is_count)
      figure = irc_known_find_figure (known, words, token->number);
    if (figure != NULL)
      irc_trace_explain (token, IRC_ORIGIN_CASE, figure->where);
    else if (self->unit->is_count || irc_known_is_count (known, token->number))
      irc_trace_explain (token, IRC_ORIGIN_COUNTED, "");
    else
      irc_trace_explain (token, IRC_ORIGIN_NONE, "");
  }
}

/* Moves the figures over. */
static void
keep (IrcTraceSentence *self, const char *chapter)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (IrcTracedFigure));
  IrcTracedSentence sentence = { .chapter = chapter };

  for (guint i = 0; i < self->tokens->len; i++) {
    IrcTraceToken *token = irc_trace_get_token (self, i);

    if (token->silent)
      continue;
    g_array_append_val (figures, token->figure);
    token->figure = (IrcTracedFigure){ .figure = NULL };
  }
  sentence.n_figures = figures->len;
  sentence.figures = (IrcTracedFigure *) g_array_free (figures, FALSE);
  if (sentence.n_figures == 0) {
    g_free ((gpointer) (gintptr) sentence.figures);
    return;
  }
  sentence.sentence = g_strchomp (
      g_strndup (self->unit->text->str + self->start, self->end - self->start));
  g_array_append_val (self->tracer->trace->sentences, sentence);
}

/* Without what is cited, and the brackets around it. */
static char *
dup_bare (const IrcUnit *unit, gsize start, gsize end)
{
  GString *out = g_string_new (NULL);
  gsize from = start;

  for (guint i = 0; i < unit->links->len; i++) {
    const IrcUnitLink *link = &g_array_index (unit->links, IrcUnitLink, i);
    gsize open = link->start;

    if (link->place == IRC_NO_PLACE || link->start < from || link->end > end)
      continue;
    while (open > from && strchr ("[(", unit->text->str[open]) == NULL)
      open--;
    if (strchr ("[(", unit->text->str[open]) == NULL)
      open = link->start;
    g_string_append_len (out, unit->text->str + from, (gssize) (open - from));
    from = link->end + strcspn (unit->text->str + link->end, "])");
    from = MIN (from + 1, end);
  }
  g_string_append_len (out, unit->text->str + from, (gssize) (end - from));
  return g_strstrip (g_string_free (out, FALSE));
}

static void
trace_sentence (IrcTracer *tracer,
                const IrcUnit *unit,
                gsize start,
                gsize end,
                const char *chapter)
{
  IrcTraceSentence self = {
    .tracer = tracer, .unit = unit, .start = start, .end = end
  };

  irc_trace_list_tokens (&self);
  if (irc_trace_is_open (&self)) {
    self.bare = dup_bare (unit, start, end);
    find_phrases (&self, TRUE);
    irc_trace_find_references (&self);
    if (!unit->is_count)
      find_phrases (&self, FALSE);
    find_rest (&self);
    keep (&self, chapter);
    g_free (self.bare);
  }
  g_array_unref (self.tokens);
}

/* A citation behind the full stop belongs to the sentence before it. */
static gsize
end_with_citation (const IrcUnit *unit, gsize end)
{
  for (guint i = 0; i < unit->links->len; i++) {
    const IrcUnitLink *link = &g_array_index (unit->links, IrcUnitLink, i);

    if (link->place != IRC_NO_PLACE && link->start >= end &&
        link->start <= end + 2) {
      gsize to = link->end;

      while (unit->text->str[to] != '\0' &&
             strchr ("])", unit->text->str[to]) == NULL)
        to++;
      to += strspn (unit->text->str + to, "])");
      return to + strspn (unit->text->str + to, " ");
    }
  }
  return end;
}

static void
add_recent (IrcTracer *self, const IrcMatch *match)
{
  for (guint i = 0; i < match->n_references; i++)
    g_ptr_array_add (self->recent, (gpointer) (gintptr) match->references[i]);
}

/* A unit that cites nothing goes on about what was cited before; until its
 * chapter ends, each goes on about the argument that has begun. */
static void
note_recent (IrcTracer *self, const IrcUnit *unit, const char *chapter)
{
  gboolean first = TRUE;

  if (g_strcmp0 (chapter, self->chapter) != 0)
    self->opened = NULL;
  self->chapter = chapter;

  for (guint i = 0; i < unit->links->len; i++) {
    const guint place = g_array_index (unit->links, IrcUnitLink, i).place;

    if (place >= self->cited->len)
      continue;
    if (first)
      g_ptr_array_set_size (self->recent, 0);
    first = FALSE;
    g_ptr_array_add (self->recent, self->cited->pdata[place]);
  }
  for (guint i = 0; i < self->sayings->len; i++) {
    const IrcTraceSaying *saying =
        &g_array_index (self->sayings, IrcTraceSaying, i);

    if (saying->opens_claim && strstr (unit->text->str, saying->text) != NULL) {
      add_recent (self, saying->match);
      self->opened = saying->match;
    }
  }
  if (self->opened != NULL)
    add_recent (self, self->opened);
}

static void
trace_unit (const IrcUnit *unit, const char *chapter, gpointer data)
{
  IrcTracer *self = data;
  gsize start = 0;

  note_recent (self, unit, chapter);
  if (unit->cells->len > 0) {
    trace_sentence (self, unit, 0, unit->text->len, chapter);
    return;
  }
  while (start < unit->text->len) {
    const gsize end =
        end_with_citation (unit,
                           start + irc_sentence_length (unit->text->str + start,
                                                        self->trace->language));

    trace_sentence (self, unit, start, end, chapter);
    start = end;
  }
}

/* ---- what is said -------------------------------------------------------- */

static void
clear_saying (gpointer data)
{
  IrcTraceSaying *saying = data;

  g_free (saying->text);
}

static void
add_sayings (IrcTracer *self, const IrcMatch *match, const char *text)
{
  g_autofree char *clean = irc_user_text_dup (text);
  g_autofree char *plain = irc_known_dup_plain (clean);
  gsize start, length;

  for (const char *p = plain; *p != '\0';) {
    const gsize n = irc_sentence_length (p, self->trace->language);
    IrcTraceSaying saying = { .match = match,
                              .text = g_strchomp (g_strndup (p, n)),
                              .opens_claim =
                                  text == match->claim && p == plain };

    if (saying.opens_claim || irc_stated_next (saying.text, 0, &start, &length))
      g_array_append_val (self->sayings, saying);
    else
      g_free (saying.text);
    p += n;
  }
}

static void
list_sayings (IrcTracer *self)
{
  guint n;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->trace->assessment, &n);

  for (guint i = 0; i < n; i++) {
    add_sayings (self, printed[i], printed[i]->title);
    add_sayings (self, printed[i], printed[i]->claim);
    add_sayings (self, printed[i], printed[i]->caveat);
    add_sayings (self, printed[i], printed[i]->objection);
    add_sayings (self, printed[i], printed[i]->response);
  }
}

static void
list_cited (IrcTracer *self, const IrcDocument *document)
{
  const guint n = irc_document_get_n_blocks (document);

  for (guint i = 0; i < n; i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind == IRC_BLOCK_HEADING)
      g_hash_table_add (self->sections, block->heading.number);
    for (guint k = 0;
         block->kind == IRC_BLOCK_REFERENCES && k < block->references.n_entries;
         k++)
      g_ptr_array_add (self->cited,
                       (gpointer) (gintptr) block->references.cited[k]);
  }
}

/* ---- the door ------------------------------------------------------------ */

void
irc_traced_figure_clear (IrcTracedFigure *figure)
{
  g_free (figure->figure);
  g_free (figure->where);
  g_free (figure->found);
  g_free (figure->numbers);
}

static void
clear_sentence (gpointer data)
{
  IrcTracedSentence *sentence = data;

  for (guint i = 0; i < sentence->n_figures; i++)
    irc_traced_figure_clear ((gpointer) (gintptr) &sentence->figures[i]);
  g_free ((gpointer) (gintptr) sentence->figures);
  g_free (sentence->sentence);
}

static void
clear (gpointer data)
{
  IrcEvidenceTrace *self = data;

  g_array_unref (self->sentences);
  irc_document_unref (self->document);
  irc_assessment_unref (self->assessment);
}

IrcEvidenceTrace *
irc_evidence_trace_new (IrcAssessment *assessment,
                        const IrcDocument *document,
                        gint64 date)
{
  IrcEvidenceTrace *self = NULL;
  IrcTracer tracer = { 0 };

  g_return_val_if_fail (assessment != NULL && document != NULL, NULL);

  self = g_atomic_rc_box_new0 (IrcEvidenceTrace);
  self->assessment = irc_assessment_ref (assessment);
  self->document = irc_document_ref ((IrcDocument *) (gintptr) document);
  self->language = irc_assessment_get_language (assessment);
  self->sentences = g_array_new (FALSE, FALSE, sizeof (IrcTracedSentence));
  g_array_set_clear_func (self->sentences, clear_sentence);
  tracer.trace = self;
  tracer.known = irc_known_new (assessment, date);
  tracer.sayings = g_array_new (FALSE, FALSE, sizeof (IrcTraceSaying));
  tracer.cited = g_ptr_array_new ();
  tracer.recent = g_ptr_array_new ();
  tracer.sections = g_hash_table_new (g_str_hash, g_str_equal);
  g_array_set_clear_func (tracer.sayings, clear_saying);
  list_sayings (&tracer);
  list_cited (&tracer, document);
  irc_trace_units (document, trace_unit, &tracer);
  irc_known_free (tracer.known);
  g_array_unref (tracer.sayings);
  g_ptr_array_unref (tracer.cited);
  g_hash_table_unref (tracer.sections);
  g_ptr_array_unref (tracer.recent);
  return self;
}

void
irc_evidence_trace_unref (IrcEvidenceTrace *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
