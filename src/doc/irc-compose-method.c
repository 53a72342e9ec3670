/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"
#include "irc-propose-words.h"

static void
add_level_rule (IrcComposer *self)
{
  const char *id = irc_library_get_notes (self->library)->levels_reference;
  const IrcReference *reference =
      irc_library_lookup_reference (self->library, id);
  IrcRunList *runs = irc_run_list_new_text (irc_composer_text (
      self,
      "The criteria and the three levels are those of the Clinical "
      "Services in Interventional Radiology Task Force of CIRSE"));

  if (reference != NULL && reference->printable)
    irc_composer_cite (self, runs, &reference, 1);
  irc_run_list_add (
      runs,
      IRC_RUN_PLAIN,
      irc_composer_text (
          self,
          ". The rule for reaching a level is our reading, not the task "
          "force's: a pathway has reached a level when every criterion "
          "of that level and of all lower levels is in place. An answer of "
          "“partly” or “to be verified”, and no answer, count as not in "
          "place. A criterion that does not apply is "
          "left out, where that is allowed and a reason is given. A "
          "criterion also counts when a higher one that includes it is "
          "in place. The level of the centre is the lower of its two "
          "pathways."));
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
  irc_composer_add_text (
      self,
      irc_composer_text (
          self,
          "The levels are meant for awareness and for the centre's own "
          "goals. They are no accreditation, no score and no ranking, "
          "and this paper does not speak for any society."));
}

static char *
join_codes (const IrcComposer *self, IrcCertainty certainty)
{
  guint n = 0;
  const IrcCriterion *criteria = irc_library_get_criteria (self->library, &n);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (criteria[i].certainty == certainty)
      g_ptr_array_add (codes, (gpointer) (gintptr) criteria[i].code);
  g_ptr_array_add (codes, NULL);
  return irc_language_join (self->language, (const char *const *) codes->pdata);
}

static void
add_columns (IrcComposer *self)
{
  g_autofree char *inferred = join_codes (self, IRC_CERTAINTY_INFERRED);
  g_autofree char *unknown = join_codes (self, IRC_CERTAINTY_UNDETERMINED);
  g_autoptr (GString) out = g_string_new (irc_composer_text (
      self,
      "The text of the task force's table that we could read has lost "
      "the headings of its two columns."));

  if (*inferred != '\0') {
    g_string_append_c (out, ' ');
    g_string_append_printf (
        out,
        irc_composer_text (self,
                           "For these criteria the column, inpatient or "
                           "outpatient, is inferred from their order: "
                           "%s."),
        inferred);
  }
  if (*unknown != '\0') {
    g_string_append_c (out, ' ');
    g_string_append_printf (
        out,
        irc_composer_text (self,
                           "The column of %s could not be read; it is "
                           "asked once and counts for both pathways."),
        unknown);
  }
  irc_composer_add_text (self, out->str);
}

static void
add_sources (IrcComposer *self)
{
  const IrcPack *pack = irc_library_get_pack (self->library);
  g_autofree char *day =
      irc_language_format_moment (self->language, self->options.date);
  g_autofree char *pack_day =
      irc_language_format_date (self->language, pack->date);
  g_autofree char *text = g_strdup_printf (
      irc_composer_text (
          self,
          "The arguments are worded by the authors of the evidence pack "
          "“%s”, version %s, dated %s; they are not the task force's list. "
          "Nearly all its sources were verified on abstracts, title pages "
          "and society pages, not on full texts. This paper, dated %s, "
          "shows the case as it was then."),
      pack->name,
      pack->version,
      pack_day,
      day);

  irc_composer_add_text (self, text);
}

/* ---- extensions ---------------------------------------------------------- */

/* The titles of the printed arguments that come from @pack; NULL: none. */
static char *
dup_titles_from (const IrcComposer *self, const IrcPack *pack, guint *n)
{
  guint n_printed = 0;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->assessment, &n_printed);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_printed; i++)
    if (printed[i]->pack == pack)
      g_ptr_array_add (titles, g_strdup_printf ("“%s”", printed[i]->title));
  *n = titles->len;
  if (titles->len == 0)
    return NULL;
  g_ptr_array_add (titles, NULL);
  return irc_language_join (self->language,
                            (const char *const *) titles->pdata);
}

/* What is cited so far and comes from @pack, in the order of citation. */
static GPtrArray *
list_cited_from (const IrcComposer *self, const IrcPack *pack)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < self->citations->len; i++) {
    const GPtrArray *group = g_ptr_array_index (self->citations, i);

    for (guint k = 0; k < group->len; k++) {
      gpointer reference = g_ptr_array_index (group, k);

      if (irc_assessment_get_pack_of (self->assessment, reference) == pack &&
          !g_ptr_array_find (list, reference, NULL))
        g_ptr_array_add (list, reference);
    }
  }
  return list;
}

static void
add_from_extension (IrcComposer *self, IrcRunList *runs, const IrcPack *pack)
{
  guint n = 0;
  g_autofree char *titles = dup_titles_from (self, pack, &n);
  g_autoptr (GPtrArray) cited = list_cited_from (self, pack);

  if (titles != NULL) {
    g_autofree char *text =
        g_strdup_printf (irc_ntext (self->language,
                                    " From it comes the argument %s.",
                                    " From it come the arguments %s.",
                                    n),
                         titles);
    irc_run_list_add (runs, IRC_RUN_PLAIN, text);
  }
  if (cited->len > 0) {
    irc_run_list_add (
        runs,
        IRC_RUN_PLAIN,
        irc_composer_text (self, " Its sources that this paper cites:"));
    irc_composer_cite (
        self, runs, (const IrcReference *const *) cited->pdata, cited->len);
    irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
  }
  if (titles == NULL && cited->len == 0)
    irc_run_list_add (
        runs,
        IRC_RUN_PLAIN,
        irc_composer_text (self, " Nothing in this paper comes from it."));
}

/* Which packs stand beside the base, and what of this paper is theirs: it is
 * said here once, and not at each citation. */
static void
add_extensions (IrcComposer *self)
{
  guint n;
  const IrcPack *packs = irc_library_get_packs (self->library, &n);

  for (guint i = 1; i < n; i++) {
    g_autofree char *day =
        irc_language_format_date (self->language, packs[i].date);
    g_autofree char *text = g_strdup_printf (
        /* TRANSLATORS: name, version and date of an evidence pack, and its
         * licence */
        irc_composer_text (self,
                           "The evidence pack “%s”, version %s, dated %s "
                           "(%s), was used as well."),
        packs[i].name,
        packs[i].version,
        day,
        packs[i].licence);
    g_autofree char *clean = irc_user_text_dup (text);
    IrcRunList *runs = irc_run_list_new_text (clean);

    add_from_extension (self, runs, &packs[i]);
    irc_document_builder_add_paragraph (
        self->builder, IRC_PARAGRAPH_BODY, runs);
  }
}

/* The pack's authors are not to be taken for the authors of the user's words.
 */
static void
add_own_words (IrcComposer *self)
{
  guint n = 0, own = 0;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->assessment, &n);
  g_autofree char *some = NULL;
  g_autofree char *all = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    own += printed[i]->own || printed[i]->reworded;
  if (own == 0)
    return;
  some = irc_composer_dup_count (self, own);
  all = irc_composer_dup_count (self, n);
  if (own == n)
    text = g_strdup (irc_ntext (self->language,
                                "The centre worded its argument itself.",
                                "The centre worded its arguments itself.",
                                n));
  else
    text = g_strdup_printf (
        irc_composer_text (self,
                           "The centre worded %s of the %s arguments itself."),
        some,
        all);
  irc_composer_add_text (self, text);
}

/* What fits is said once; what does not, beside the argument. */
static void
add_fit (IrcComposer *self)
{
  const IrcPayment own = self->centre->payment_system;
  g_autofree char *text = NULL;
  guint n = 0;

  irc_assessment_get_printed (self->assessment, &n);
  if (n == 0)
    return;
  if (own == IRC_PAYMENT_UNKNOWN)
    text = g_strdup (irc_composer_text (
        self,
        "How this centre is paid is not stated, so evidence from every payment "
        "system counts as fitting."));
  else if (own == IRC_PAYMENT_MIXED)
    text = g_strdup (irc_composer_text (
        self,
        "This centre is paid in more than one way, so evidence from every "
        "payment system counts as fitting."));
  else
    text = g_strdup_printf (
        /* TRANSLATORS: %s is a payment system, "activity tariff" */
        irc_composer_text (self,
                           "The payment system of this centre: %s. A source "
                           "from another one is marked beside its argument; "
                           "one that states none counts as fitting."),
        irc_payment_label (self->language, own));
  irc_composer_add_text (self, text);
}

static void
collect_incomplete (const IrcMatch *match,
                    GHashTable *incomplete,
                    GPtrArray *contrary)
{
  for (guint i = 0; i < match->n_references; i++) {
    const IrcReference *reference = match->references[i];

    if (reference->printable || reference->retracted ||
        !g_hash_table_add (incomplete, (gpointer) (gintptr) reference))
      continue;
    if (irc_reference_is_contrary (reference))
      g_ptr_array_add (contrary, irc_citation_dup_short (reference));
  }
}

static char *
dup_contrary (const IrcComposer *self, GPtrArray *contrary)
{
  g_autofree char *names = NULL;
  g_autofree char *text = NULL;
  guint n = contrary->len;

  g_ptr_array_add (contrary, NULL);
  names =
      irc_language_join (self->language, (const char *const *) contrary->pdata);
  text = g_strdup_printf (
      irc_ntext (self->language,
                 "Of these, the following points the other way or is mixed: %s",
                 "Of these, the following point the other way or are mixed: %s",
                 n),
      names);
  return irc_user_text_dup_sentence (text);
}

/* Honesty about what could not be printed: how many sources are incomplete,
 * and by name those of them that would weaken the case. */
static void
add_left_out (IrcComposer *self)
{
  guint n = 0, count = 0;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->assessment, &n);
  g_autoptr (GHashTable) incomplete = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) contrary = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *number = NULL;
  g_autofree char *first = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    collect_incomplete (printed[i], incomplete, contrary);
  count = g_hash_table_size (incomplete);
  if (count == 0)
    return;
  number = irc_composer_dup_count (self, count);
  first = irc_composer_capitalise (g_strdup_printf (
      irc_ntext (self->language,
                 "%s source behind these arguments is left out because its "
                 "bibliographic record is incomplete or was not checked at "
                 "its publisher.",
                 "%s sources behind these arguments are left out because "
                 "their bibliographic records are incomplete or were not "
                 "checked at their publishers.",
                 count),
      number));
  if (contrary->len > 0) {
    g_autofree char *names = dup_contrary (self, contrary);

    text = g_strconcat (first, " ", names, NULL);
  }
  irc_composer_add_text (self, text != NULL ? text : first);
}

static guint
count_incomplete_figures (const IrcComposer *self)
{
  guint n = 0, incomplete = 0;
  const IrcComparison *comparisons =
      irc_assessment_get_comparisons (self->assessment, &n);

  for (guint i = 0; i < n; i++)
    incomplete += comparisons[i].n_figures - comparisons[i].n_printable;
  return incomplete;
}

/* Takes @text. */
static void
add_sentence (IrcComposer *self, char *text)
{
  g_autofree char *sentence = irc_composer_capitalise (text);

  irc_composer_add_text (self, sentence);
}

/* Figures whose source may not be printed do not stand on paper at all. */
static void
add_left_out_figures (IrcComposer *self)
{
  guint n = 0, dropped = 0, surveys = 0;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->assessment, &n);
  g_autofree char *sentences = NULL;
  g_autofree char *figures = NULL;

  for (guint i = 0; i < n; i++) {
    guint more = 0;

    g_free (irc_composer_dup_claim (self, printed[i], &more));
    dropped += more;
  }
  if (self->printed[IRC_SECTION_WHERE_WE_STAND])
    surveys = count_incomplete_figures (self);
  sentences = irc_composer_dup_count (self, dropped);
  figures = irc_composer_dup_count (self, surveys);
  if (dropped > 0)
    add_sentence (self,
                  g_strdup_printf (
                      irc_ntext (self->language,
                                 "%s sentence is left out of these arguments "
                                 "because the source of its figure is not "
                                 "printed.",
                                 "%s sentences are left out of these arguments "
                                 "because the sources of their figures are not "
                                 "printed.",
                                 dropped),
                      sentences));
  if (surveys > 0)
    add_sentence (self,
                  g_strdup_printf (
                      irc_ntext (self->language,
                                 "%s survey figure is left out because the "
                                 "record of its source is incomplete.",
                                 "%s survey figures are left out because the "
                                 "records of their sources are incomplete.",
                                 surveys),
                      figures));
}

static void
add_left_out_standards (IrcComposer *self)
{
  const guint n = irc_composer_count_incomplete_standards (self);
  g_autofree char *count = irc_composer_dup_count (self, n);

  if (n > 0 && self->printed[IRC_SECTION_ASSUMPTIONS])
    add_sentence (
        self,
        g_strdup_printf (
            irc_ntext (self->language,
                       "%s standard is left out because the record of its "
                       "source is incomplete.",
                       "%s standards are left out because the records of "
                       "their sources are incomplete.",
                       n),
            count));
}

static void
add_profile_remarks (IrcComposer *self)
{
  guint n = 0, unconfirmed = 0, unanswered = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);
  g_autofree char *open = NULL;
  g_autofree char *old = NULL;

  for (guint i = 0; i < n; i++)
    if (results[i].state != IRC_STATE_UNANSWERED)
      unconfirmed += !results[i].confirmed;
    else
      unanswered += results[i].standing == IRC_STANDING_OPEN;
  open = irc_composer_dup_count (self, unanswered);
  old = irc_composer_dup_count (self, unconfirmed);
  if (unanswered > 0)
    add_sentence (
        self,
        g_strdup_printf (
            irc_ntext (self->language,
                       "The centre has not answered %s criterion; it counts as "
                       "open.",
                       "The centre has not answered %s criteria; they count as "
                       "open.",
                       unanswered),
            open));
  if (unconfirmed > 0)
    add_sentence (
        self,
        g_strdup_printf (
            irc_ntext (self->language,
                       "%s answer has not been confirmed yet; it may date from "
                       "an earlier year.",
                       "%s answers have not been confirmed yet; they may date "
                       "from an earlier year.",
                       unconfirmed),
            old));
}

static void
add_figures (IrcComposer *self)
{
  const char *title =
      irc_compose_section_title (self->language, IRC_SECTION_ASSUMPTIONS);
  IrcRunList *runs = irc_run_list_new_text (irc_composer_text (
      self,
      "Figures come from the references cited beside them or are the centre's "
      "own; what this paper takes for granted is called an assumption."));

  if (self->on[IRC_SECTION_ASSUMPTIONS]) {
    /* TRANSLATORS: goes on with the name of a chapter, "Assumptions" */
    irc_run_list_add (
        runs, IRC_RUN_PLAIN, irc_composer_text (self, " All are listed in "));
    irc_run_list_add_link (runs, IRC_RUN_PLAIN, title, "#sec-assumptions");
    irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
  }
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

void
irc_compose_method (IrcComposer *self)
{
  irc_composer_begin_chapter (self, IRC_SECTION_METHOD);
  add_level_rule (self);
  add_columns (self);
  add_sources (self);
  add_extensions (self);
  add_own_words (self);
  add_fit (self);
  add_left_out (self);
  add_left_out_figures (self);
  add_left_out_standards (self);
  add_figures (self);
  add_profile_remarks (self);
}
