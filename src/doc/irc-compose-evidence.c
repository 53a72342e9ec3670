/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

#include <string.h>

#include "irc-signs.h"

/* Of the arguments that earlier requests have printed, a later one names so
 * many. */
#define MAX_SEE 3

/* Arguments are printed once; the next request that uses one refers back. */
typedef struct {
  IrcComposer *composer;
  GHashTable *printed; /* IrcMatch* -> the section it stands in, "7.2" */
  /* Contrary IrcReference* -> the IrcMatch* beside which its findings stand. */
  GHashTable *contrary;
  GHashTable *said; /* IrcServiceLineType* whose volume has been named */
} Evidence;

/* "Label: text" at the end of @runs; nothing for a blank text. */
static void
add_labelled (IrcRunList *runs, const char *label, const char *text)
{
  g_autofree char *safe = irc_user_text_dup (text);
  g_autofree char *spaced = g_strconcat (" ", label, " ", NULL);

  if (*safe == '\0')
    return;
  irc_run_list_add (
      runs, IRC_RUN_STRONG, irc_run_list_is_empty (runs) ? spaced + 1 : spaced);
  irc_run_list_add (runs, IRC_RUN_PLAIN, safe);
}

/* "Label: text" with a citation in place of each source that the text names. */
static void
add_saying (IrcComposer *self,
            IrcRunList *runs,
            const IrcMatch *match,
            const char *label,
            const char *text)
{
  g_autofree char *said = irc_citation_dup_saying (match, text);
  g_autofree char *safe = irc_user_text_dup (said);
  const char *rest = safe;
  gsize start = 0, end = 0;

  while (self->cite && !match->own) {
    const IrcReference *reference =
        irc_citation_find_named (match, rest, &start, &end);
    g_autofree char *before = NULL;

    if (reference == NULL)
      break;
    before = g_strndup (rest, start);
    if (rest == safe)
      add_labelled (runs, label, before);
    else
      irc_run_list_add (runs, IRC_RUN_PLAIN, before);
    irc_composer_cite (self, runs, &reference, 1);
    rest += end;
  }
  if (rest == safe)
    add_labelled (runs, label, safe);
  else
    irc_run_list_add (runs, IRC_RUN_PLAIN, rest);
}

/* " Label: text." of a fact that is known. */
static void
add_fact (IrcRunList *runs, const char *label, const char *text)
{
  if (*text == '\0')
    return;
  add_labelled (runs, label, text);
  irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
}

static void
add_claim (IrcComposer *self, const IrcMatch *match)
{
  guint n_dropped = 0;
  g_autofree char *claim = irc_composer_dup_claim (self, match, &n_dropped);

  irc_document_builder_add_paragraph (
      self->builder,
      IRC_PARAGRAPH_BODY,
      irc_composer_new_claim (self, match, claim, claim, G_MAXUINT));
  if (n_dropped > 0)
    irc_document_builder_add_text (
        self->builder,
        IRC_PARAGRAPH_NOTE,
        irc_composer_text (self,
                           "A figure is left out here because its "
                           "source is incomplete."));
}

/* ": all that was found.", or a full stop where nothing is written down; a
 * space where more follows.  The finding that weakens the case need not be the
 * first one. */
static char *
dup_findings (const IrcReference *reference, gboolean last)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < reference->n_findings; i++) {
    g_autofree char *signs = irc_signs_dup (reference->findings[i].text);
    g_autofree char *text = irc_user_text_dup_sentence (signs);

    if (*text != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : ": ", text);
  }
  if (out->len == 0)
    g_string_append_c (out, '.');
  if (!last)
    g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

/* " (7.2)": on paper a link leads nowhere. */
static void
add_section (const Evidence *evidence, IrcRunList *runs, const IrcMatch *match)
{
  const char *section = g_hash_table_lookup (evidence->printed, match);
  g_autofree char *text = g_strdup_printf (" (%s)", section);

  irc_run_list_add (runs, IRC_RUN_PLAIN, text);
}

/* ": see Title (7.2)." where the findings stand beside an earlier argument. */
static void
add_see (const Evidence *evidence,
         IrcRunList *runs,
         const IrcMatch *match,
         gboolean last)
{
  const IrcComposer *self = evidence->composer;
  guint number = irc_composer_get_argument_number (self, match);
  g_autofree char *target = g_strdup_printf ("#argument-%u", number);
  g_autofree char *title = irc_composer_dup_argument_title (self, match);

  irc_run_list_add (runs, IRC_RUN_PLAIN, irc_composer_text (self, ": see "));
  irc_run_list_add_link (runs, IRC_RUN_PLAIN, title, target);
  add_section (evidence, runs, match);
  irc_run_list_add (runs, IRC_RUN_PLAIN, last ? "." : ". ");
}

/* "Name [1]", with "; " before it where it is not the first of its kind. */
static void
add_name (IrcComposer *self,
          IrcRunList *runs,
          const IrcReference *reference,
          gboolean first)
{
  if (!first)
    irc_run_list_add (runs, IRC_RUN_PLAIN, "; ");
  irc_composer_cite_name (self, runs, reference);
}

/* The reference that @list begins with and the others of it whose findings
 * stand beside the same earlier argument, which is named once for them all:
 * "A [1]; B [2]: see Title."  They are taken out of @list. */
static void
add_earlier (Evidence *evidence, IrcRunList *runs, GPtrArray *list)
{
  const IrcMatch *match =
      g_hash_table_lookup (evidence->contrary, g_ptr_array_index (list, 0));
  gboolean first = TRUE;

  for (guint i = 0; i < list->len;) {
    const IrcReference *reference = g_ptr_array_index (list, i);

    if (g_hash_table_lookup (evidence->contrary, reference) != match) {
      i++;
      continue;
    }
    add_name (evidence->composer, runs, reference, first);
    first = FALSE;
    g_ptr_array_remove_index (list, i);
  }
  add_see (evidence, runs, match, list->len == 0);
}

static gboolean
is_mixed (const IrcReference *reference)
{
  return reference->direction == IRC_DIRECTION_MIXED;
}

static guint
count_mixed (const GPtrArray *list)
{
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    if (is_mixed (g_ptr_array_index (list, i)))
      n++;
  return n;
}

/* True of all of @list, of which @n_mixed are mixed. */
static const char *
contrary_label (const IrcComposer *self, const GPtrArray *list, guint n_mixed)
{
  if (n_mixed == 0)
    return irc_composer_text (self, "What points the other way: ");
  if (n_mixed == list->len)
    return irc_composer_text (self, "What is mixed: ");
  return irc_composer_text (self, "What points the other way or is mixed: ");
}

/* What a source found is said once. */
static void
add_contrary (Evidence *evidence, const IrcMatch *match)
{
  IrcComposer *self = evidence->composer;
  g_autoptr (GPtrArray) list = irc_composer_list_references (match, TRUE);
  const guint n_mixed = count_mixed (list);
  const gboolean both = n_mixed > 0 && n_mixed < list->len;
  IrcRunList *runs = NULL;

  if (list->len == 0)
    return;
  runs = irc_run_list_new ();
  irc_run_list_add (runs, IRC_RUN_STRONG, contrary_label (self, list, n_mixed));
  while (list->len > 0) {
    const IrcReference *reference = g_ptr_array_index (list, 0);
    g_autofree char *finding = dup_findings (reference, list->len == 1);

    if (g_hash_table_contains (evidence->contrary, reference)) {
      add_earlier (evidence, runs, list);
      continue;
    }
    add_name (self, runs, reference, TRUE);
    if (both && is_mixed (reference))
      irc_run_list_add (
          runs, IRC_RUN_PLAIN, irc_composer_text (self, " (mixed)"));
    irc_run_list_add (runs, IRC_RUN_PLAIN, finding);
    g_hash_table_insert (evidence->contrary,
                         (gpointer) (gintptr) reference,
                         (gpointer) (gintptr) match);
    g_ptr_array_remove_index (list, 0);
  }
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

static void
add_left_out (IrcComposer *self, const IrcMatch *match)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;

  if (match->n_left_out == 0)
    return;
  for (guint i = 0; i < match->n_left_out; i++)
    g_ptr_array_add (names, irc_citation_dup_short (match->left_out[i]));
  g_ptr_array_add (names, NULL);
  joined =
      irc_language_join (self->language, (const char *const *) names->pdata);
  text = g_strdup_printf (
      irc_ntext (self->language,
                 "The authors of this paper left out a source that points "
                 "the other way or is mixed: %s",
                 "The authors of this paper left out sources that point the "
                 "other way or are mixed: %s",
                 match->n_left_out),
      joined);
  sentence = irc_user_text_dup_sentence (text);
  irc_document_builder_add_text (self->builder, IRC_PARAGRAPH_NOTE, sentence);
}

static void
add_argument (Evidence *evidence, const IrcMatch *match)
{
  IrcComposer *self = evidence->composer;
  guint number = irc_composer_get_argument_number (self, match);
  g_autofree char *anchor = g_strdup_printf ("argument-%u", number);
  g_autofree char *title = irc_composer_dup_argument_title (self, match);
  g_autofree char *claim = irc_composer_dup_claim (self, match, NULL);
  g_autofree char *strength =
      irc_composer_dup_strength (self, match, claim, G_MAXUINT);
  IrcRunList *runs = NULL;

  g_hash_table_insert (
      evidence->printed,
      (gpointer) (gintptr) match,
      g_strdup_printf ("%u.%u", self->n_chapters, self->n_sections));
  irc_composer_add_minor_heading (self, title, anchor);
  add_claim (self, match);
  irc_composer_add_own_volumes (self, match, evidence->said);
  runs = irc_run_list_new ();
  add_fact (
      runs, irc_composer_text (self, "Strength of the evidence:"), strength);
  add_saying (self,
              runs,
              match,
              irc_composer_text (self, "Weak point:"),
              match->caveat);
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
  add_contrary (evidence, match);
  add_left_out (self, match);
  irc_composer_add_elsewhere (self, match);
  irc_composer_add_retracted (self, match);
  if (!irc_composer_has_part (self, IRC_PART_OBJECTIONS))
    return;
  runs = irc_run_list_new ();
  add_saying (self,
              runs,
              match,
              irc_composer_text (self, "Objection:"),
              match->objection);
  add_saying (self,
              runs,
              match,
              irc_composer_text (self, "Our answer:"),
              match->response);
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

/* The end of the sentence that names the first of @n. */
static void
add_more (const IrcComposer *self, IrcRunList *runs, guint n)
{
  g_autofree char *more = NULL;

  if (n <= MAX_SEE) {
    irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
    return;
  }
  /* A number of the edition's own would be none of the full document. */
  if (self->spec != NULL)
    more = g_strdup (irc_composer_text (self, " and more"));
  else
    more =
        g_strdup_printf (irc_composer_text (self, " and %u more"), n - MAX_SEE);
  irc_run_list_add (runs, IRC_RUN_PLAIN, more);
  irc_run_list_add (
      runs,
      IRC_RUN_PLAIN,
      irc_composer_text (self, ", printed with the requests above."));
}

/* Where the arguments stand that an earlier request has printed, right below
 * what was said last: the first of them, or late requests of many would be
 * walls of titles. */
static void
add_back_references (const Evidence *evidence, const GPtrArray *matches)
{
  IrcComposer *self = evidence->composer;
  IrcRunList *runs = NULL;

  if (matches->len == 0)
    return;
  irc_composer_keep_from (self,
                          irc_document_builder_get_length (self->builder) - 1);
  runs = irc_run_list_new_text (irc_composer_text (self, "See also: "));
  for (guint i = 0; i < MIN (matches->len, MAX_SEE); i++) {
    const IrcMatch *match = g_ptr_array_index (matches, i);
    guint number = irc_composer_get_argument_number (self, match);
    g_autofree char *target = g_strdup_printf ("#argument-%u", number);
    g_autofree char *title = irc_composer_dup_argument_title (self, match);

    if (i > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, "; ");
    irc_run_list_add_link (runs, IRC_RUN_PLAIN, title, target);
    add_section (evidence, runs, match);
  }
  add_more (self, runs, matches->len);
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

static void
add_ask_facts (IrcComposer *self, const IrcAskResult *ask)
{
  g_autofree char *quantity = irc_composer_dup_quantity (self, ask);
  g_autofree char *by = irc_language_format_date (self->language, ask->by);
  IrcRunList *runs = irc_run_list_new ();

  irc_run_list_add (runs, IRC_RUN_STRONG, irc_composer_text (self, "Serves: "));
  for (guint i = 0; i < ask->n_criteria; i++) {
    if (i > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, "; ");
    irc_composer_add_criterion (self, runs, ask->criteria[i]);
  }
  if (ask->n_criteria == 0)
    irc_run_list_add (
        runs, IRC_RUN_PLAIN, irc_composer_text (self, "none of the criteria"));
  irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
  add_fact (runs,
            irc_composer_text (self, "Priority:"),
            irc_composer_priority (self, ask));
  add_fact (runs, irc_composer_text (self, "What it takes:"), quantity);
  add_fact (runs, irc_composer_text (self, "By:"), by);
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

/* @text without its last full stop and regardless of case. */
static char *
dup_plain (const char *text)
{
  g_autofree char *plain = irc_user_text_dup (text);

  if (g_str_has_suffix (plain, "."))
    plain[strlen (plain) - 1] = '\0';
  return g_utf8_casefold (plain, -1);
}

/* A reason that only repeats the title, which stands right above, is none. */
static void
add_why (IrcComposer *self, const IrcAskResult *ask)
{
  g_autofree char *title = dup_plain (ask->title);
  g_autofree char *why = dup_plain (ask->why);

  if (!g_str_equal (why, title))
    irc_composer_add_user_text (self, ask->why);
}

static void
add_ask (Evidence *evidence, const IrcAskResult *ask, guint number)
{
  IrcComposer *self = evidence->composer;
  guint first = 0;
  g_autoptr (GPtrArray) arguments = irc_composer_list_arguments (self, ask);
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  g_autofree char *anchor = g_strdup_printf ("ask-%u", number);
  g_autofree char *words = irc_composer_dup_ask_title (self, ask);
  g_autofree char *title = g_strdup_printf (
      irc_composer_text (self, "Request %u: %s"), number, words);

  irc_composer_begin_section (self, title, anchor);
  first = irc_document_builder_get_length (self->builder);
  add_why (self, ask);
  irc_composer_keep_from (self, first);
  add_ask_facts (self, ask);
  for (guint i = 0; i < arguments->len; i++) {
    if (g_hash_table_contains (evidence->printed, arguments->pdata[i]))
      g_ptr_array_add (earlier, arguments->pdata[i]);
    else
      add_argument (evidence, arguments->pdata[i]);
  }
  add_back_references (evidence, earlier);
  if (ask->n_arguments == 0)
    irc_composer_add_text (
        self,
        irc_composer_text (self,
                           "No argument has been chosen for this request."));
}

static void
add_others (Evidence *evidence)
{
  IrcComposer *self = evidence->composer;
  guint n = 0;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->assessment, &n);
  gboolean first = TRUE;

  for (guint i = 0; i < n; i++) {
    if (g_hash_table_contains (evidence->printed, printed[i]) ||
        !irc_composer_shows_argument (self, printed[i]))
      continue;
    if (first)
      irc_composer_begin_section (
          self, irc_composer_text (self, "Further arguments"), NULL);
    first = FALSE;
    add_argument (evidence, printed[i]);
  }
}

static void
add_introduction (IrcComposer *self)
{
  if (irc_composer_has_part (self, IRC_PART_OBJECTIONS))
    irc_composer_add_text (
        self,
        irc_composer_text (self,
                           "Each argument is followed, where they are known, "
                           "by the strength of its evidence and its weak "
                           "point, by what points the other way or is mixed, "
                           "and by the usual objection with our answer."));
  else
    irc_composer_add_text (
        self,
        irc_composer_text (self,
                           "Each argument is followed, where they are known, "
                           "by the strength of its evidence and its weak "
                           "point, and by what points the other way or is "
                           "mixed."));
}

void
irc_compose_evidence (IrcComposer *self)
{
  g_autoptr (GHashTable) printed =
      g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) contrary = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) said = g_hash_table_new (NULL, NULL);
  Evidence evidence = { self, printed, contrary, said };
  guint n = 0, n_printed = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);

  irc_assessment_get_printed (self->assessment, &n_printed);
  irc_composer_begin_chapter (self, IRC_SECTION_EVIDENCE);
  if (n_printed > 0)
    add_introduction (self);
  for (guint i = 0; i < n; i++)
    add_ask (&evidence, &asks[i], i + 1);
  add_others (&evidence);
  if (n == 0 && n_printed == 0)
    irc_composer_add_text (
        self,
        irc_composer_text (self,
                           "Nothing is asked for, and no argument "
                           "has been chosen."));
}
