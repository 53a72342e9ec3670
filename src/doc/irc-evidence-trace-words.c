/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-evidence-trace-private.h"

#include <string.h>

#include "irc-citation.h"
#include "irc-json.h"
#include "irc-member-words.h"
#include "irc-string.h"

const IrcTracedSentence *
irc_evidence_trace_get_sentences (const IrcEvidenceTrace *self, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);
  *n = self->sentences->len;
  return (const IrcTracedSentence *) self->sentences->data;
}

guint
irc_evidence_trace_count (const IrcEvidenceTrace *self, IrcOrigin origin)
{
  guint n, n_found = 0;
  const IrcTracedSentence *all = irc_evidence_trace_get_sentences (self, &n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < all[i].n_figures; k++)
      n_found += all[i].figures[k].origin == origin;
  return n_found;
}

/* ---- in words ------------------------------------------------------------ */

/* "Ryan et al. 2024 [2]", without the number where nothing is numbered. */
static char *
dup_source (const IrcEvidenceTrace *self, const IrcTracedFigure *figure)
{
  const IrcReportData *report = irc_report_peek (
      irc_case_get_report (irc_assessment_get_case (self->assessment)));
  g_autofree char *shown = irc_citation_dup_short (figure->reference);
  g_autofree char *name = irc_known_dup_plain (shown);

  if (figure->citation == 0 || report->citations != IRC_CITATIONS_VANCOUVER)
    return g_steal_pointer (&name);
  return g_strdup_printf ("%s [%u]", name, figure->citation);
}

/* ---- places of the case -------------------------------------------------- */

/* "your note on OUT2.1"; @rest: "ID/member…". */
static char *
dup_answer_place (const IrcEvidenceTrace *self, const char *rest)
{
  g_auto (GStrv) steps = g_strsplit (rest, "/", 3);
  const IrcCriterion *criterion = irc_library_lookup_criterion (
      irc_assessment_get_library (self->assessment), steps[0]);
  const char *code = criterion != NULL ? criterion->code : steps[0];
  const char *member = steps[1] != NULL ? steps[1] : "";

  return g_strdup_printf (
      g_str_equal (member, "note")
          /* TRANSLATORS: %s is the code of a criterion. */
          ? irc_text (self->language, "your note on %s")
          : g_str_equal (member, "proofs")
                ? irc_text (self->language, "your proof for %s")
                : irc_text (self->language, "your answer to %s"),
      code);
}

/* The title of the item at @index, "" where it has none. */
static char *
dup_item_title (const IrcEvidenceTrace *self,
                IrcCaseList list,
                const char *property,
                guint index)
{
  GListModel *items =
      irc_case_get_list (irc_assessment_get_case (self->assessment), list);
  g_autoptr (GObject) item =
      items != NULL ? g_list_model_get_item (items, index) : NULL;
  g_autofree char *title = NULL;

  if (item != NULL)
    g_object_get (item, property, &title, NULL);
  return irc_string_shorten_words (title != NULL ? title : "", 60);
}

static char *
dup_item_place (const IrcEvidenceTrace *self, const char *path)
{
  const IrcLanguage *language = self->language;
  const struct {
    const char *list;
    IrcCaseList kind;
    const char *property, *words;
  } lists[] = {
    { "/measures",
      IRC_LIST_MEASURES,
      "action",
      irc_text (language, "your measure “%s”") },
    { "/asks",
      IRC_LIST_ASKS,
      "title",
      irc_text (language, "your request “%s”") },
    { "/arguments/own",
      IRC_LIST_OWN_ARGUMENTS,
      "title",
      irc_text (language, "your argument “%s”") },
    { "/arguments/references",
      IRC_LIST_OWN_REFERENCES,
      "title",
      irc_text (language, "your reference “%s”") },
    { "/history",
      IRC_LIST_HISTORY,
      "label",
      irc_text (language, "your snapshot “%s”") },
  };
  guint index;

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++) {
    g_autofree char *title = NULL;
    g_auto (GStrv) around = NULL;

    if (!irc_member_is_in_list (path, lists[i].list, &index, NULL))
      continue;
    title = dup_item_title (self, lists[i].kind, lists[i].property, index);
    around = g_strsplit (lists[i].words, "%s", 2);
    return g_strjoinv (title, around);
  }
  return NULL;
}

/* Where a figure of the user's own stands, as people call it. */
static char *
dup_place (const IrcEvidenceTrace *self, const char *path)
{
  const IrcLanguage *language = self->language;
  const struct {
    const char *prefix, *words;
  } parts[] = {
    { "/centre", irc_text (language, "your centre’s facts") },
    { "/targets", irc_text (language, "your targets") },
    { "/measures", irc_text (language, "your plan") },
    { "/asks", irc_text (language, "your requests") },
    { "/history", irc_text (language, "your snapshots") },
    { "/arguments", irc_text (language, "your wording of an argument") },
    { "/report", irc_text (language, "your words in the paper") },
    { "", irc_text (language, "your case") },
  };
  const char *member = irc_member_words_find (path);
  g_autofree char *place = NULL;

  if (g_str_has_prefix (path, "/answers/"))
    return dup_answer_place (self, path + strlen ("/answers/"));
  place = dup_item_place (self, path);
  for (gsize i = 0; place == NULL && i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (path, parts[i].prefix))
      place = g_strdup (parts[i].words);
  return member != NULL
             ? g_strdup_printf ("%s: %s", place, irc_text (language, member))
             : g_steal_pointer (&place);
}

/* ---- origins ------------------------------------------------------------- */

char *
irc_evidence_trace_dup_origin (const IrcEvidenceTrace *self,
                               const IrcTracedFigure *figure)
{
  g_return_val_if_fail (self != NULL && figure != NULL, NULL);
  const IrcLanguage *language = self->language;
  g_autofree char *source = NULL;

  switch (figure->origin) {
    case IRC_ORIGIN_FINDING:
      source = dup_source (self, figure);
      return *figure->where != '\0'
                 ? g_strdup_printf ("%s, %s", source, figure->where)
                 : g_steal_pointer (&source);
    case IRC_ORIGIN_CASE:
      return dup_place (self, figure->where);
    case IRC_ORIGIN_COUNTED:
      return g_strdup (
          irc_text (language, "counted from your answers and your plan"));
    case IRC_ORIGIN_PACK:
      return g_strdup_printf (
          irc_text (language, "the wording of the evidence pack: %s"),
          figure->where);
    case IRC_ORIGIN_NONE:
    default:
      return g_strdup (irc_text (language, "not found in a source"));
  }
}

char *
irc_traced_figure_dup_found (const IrcTracedFigure *figure)
{
  g_return_val_if_fail (figure != NULL, NULL);
  const gboolean both = *figure->found != '\0' && *figure->numbers != '\0';

  return g_strconcat (figure->found, both ? " " : "", figure->numbers, NULL);
}

char *
irc_evidence_trace_dup_summary (const IrcEvidenceTrace *self)
{
  guint n, n_figures = 0;

  g_return_val_if_fail (self != NULL, NULL);
  irc_evidence_trace_get_sentences (self, &n);
  for (guint i = 0; i < IRC_N_ORIGINS; i++)
    n_figures += irc_evidence_trace_count (self, (IrcOrigin) i);
  return g_strdup_printf (
      irc_text (
          self->language,
          "Sentences of the paper with a figure: %u. Of their %u figures, "
          "%u stand in a source that is cited, %u are your own data, %u "
          "are counted from your answers and your plan, %u are in the "
          "wording of the evidence pack. Not found in a source: %u."),
      n,
      n_figures,
      irc_evidence_trace_count (self, IRC_ORIGIN_FINDING),
      irc_evidence_trace_count (self, IRC_ORIGIN_CASE),
      irc_evidence_trace_count (self, IRC_ORIGIN_COUNTED),
      irc_evidence_trace_count (self, IRC_ORIGIN_PACK),
      irc_evidence_trace_count (self, IRC_ORIGIN_NONE));
}

/* ---- as text ------------------------------------------------------------- */

/* "41.3, 45: Ryan et al. 2024 [2], abstract": figures that share an origin
 * stand together. */
static void
append_figures (const IrcEvidenceTrace *self,
                const IrcTracedSentence *sentence,
                GString *out)
{
  g_autofree gboolean *told = g_new0 (gboolean, sentence->n_figures);

  for (guint i = 0; i < sentence->n_figures; i++) {
    g_autofree char *origin =
        irc_evidence_trace_dup_origin (self, &sentence->figures[i]);
    g_autofree char *found =
        irc_traced_figure_dup_found (&sentence->figures[i]);

    if (told[i])
      continue;
    g_string_append_printf (out, "    %s", sentence->figures[i].figure);
    for (guint k = i + 1; k < sentence->n_figures; k++) {
      g_autofree char *other =
          irc_evidence_trace_dup_origin (self, &sentence->figures[k]);
      g_autofree char *other_found =
          irc_traced_figure_dup_found (&sentence->figures[k]);

      if (told[k] || !g_str_equal (origin, other) ||
          !g_str_equal (found, other_found))
        continue;
      told[k] = TRUE;
      g_string_append_printf (out, ", %s", sentence->figures[k].figure);
    }
    g_string_append_printf (out, ": %s\n", origin);
    if (*found != '\0')
      g_string_append_printf (out, "        %s\n", found);
  }
}

char *
irc_evidence_trace_to_text (const IrcEvidenceTrace *self)
{
  GString *out = g_string_new (NULL);
  const char *chapter = NULL;
  guint n;
  const IrcTracedSentence *all = irc_evidence_trace_get_sentences (self, &n);
  g_autofree char *summary = irc_evidence_trace_dup_summary (self);

  for (guint i = 0; i < n; i++) {
    if (g_strcmp0 (chapter, all[i].chapter) != 0 && *all[i].chapter != '\0')
      g_string_append_printf (
          out, "%s%s\n\n", i > 0 ? "\n" : "", all[i].chapter);
    chapter = all[i].chapter;
    g_string_append_printf (out, "  %s\n", all[i].sentence);
    append_figures (self, &all[i], out);
  }
  g_string_append_printf (out, "%s%s\n", n > 0 ? "\n" : "", summary);
  return g_string_free (out, FALSE);
}

/* ---- as JSON ------------------------------------------------------------- */

static void
write_figure (IrcJsonWriter *writer, const IrcTracedFigure *figure)
{
  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_string (writer, "figure", figure->figure);
  irc_json_writer_string (writer, "origin", irc_origin_names[figure->origin]);
  irc_json_writer_string (writer, "where", figure->where);
  if (figure->origin == IRC_ORIGIN_FINDING) {
    g_autofree char *shown = irc_citation_dup_short (figure->reference);
    g_autofree char *source = irc_known_dup_plain (shown);

    irc_json_writer_string (writer, "reference", figure->reference->id);
    irc_json_writer_string (writer, "source", source);
    if (figure->citation > 0)
      irc_json_writer_int (writer, "citation", figure->citation);
    else
      irc_json_writer_null (writer, "citation");
    irc_json_writer_string (writer, "finding", figure->finding);
    irc_json_writer_string (writer, "found", figure->found);
    irc_json_writer_string (writer, "numbers", figure->numbers);
  }
  irc_json_writer_end_object (writer);
}

GBytes *
irc_evidence_trace_to_json (const IrcEvidenceTrace *self)
{
  GString *out = g_string_new (NULL);
  guint n;
  const IrcTracedSentence *all = irc_evidence_trace_get_sentences (self, &n);

  for (guint i = 0; i < n; i++) {
    g_autoptr (IrcJsonWriter) writer = irc_json_writer_new ();
    g_autoptr (GBytes) line = NULL;
    gsize size;
    const char *bytes = NULL;

    irc_json_writer_set_compact (writer, TRUE);
    irc_json_writer_begin_object (writer, NULL);
    irc_json_writer_string (writer, "chapter", all[i].chapter);
    irc_json_writer_string (writer, "sentence", all[i].sentence);
    irc_json_writer_begin_array (writer, "figures");
    for (guint k = 0; k < all[i].n_figures; k++)
      write_figure (writer, &all[i].figures[k]);
    irc_json_writer_end_array (writer);
    irc_json_writer_end_object (writer);
    line = irc_json_writer_end (writer);
    bytes = g_bytes_get_data (line, &size);
    g_string_append_len (out, bytes, (gssize) size);
  }
  return g_string_free_to_bytes (out);
}
