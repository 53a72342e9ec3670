/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-cards.h"

#include "irc-citation.h"
#include "irc-locator.h"
#include "irc-signs.h"
#include "irc-stated.h"
#include "irc-string.h"
#include "irc-user-text.h"

struct _IrcCards {
  IrcAssessment *assessment;
  GArray *cards;   /* of IrcCard */
  GPtrArray *asks; /* "Request 1: …" */
  char **missing;
};

/* A card being made: the lists that it will own. */
typedef struct {
  const IrcMatch *match;
  GArray *asks, *figures, *sources;
  GPtrArray *references; /* of the sources, in their order */
  guint n_named;         /* sources that the answer names: the first ones */
} Draft;

/* ---- what a card owns ---------------------------------------------------- */

static void
clear_source (gpointer data)
{
  IrcCardSource *source = data;

  g_free (source->name);
  g_free (source->container);
  g_free (source->locator);
  g_free (source->address);
}

static void
clear_figure (gpointer data)
{
  IrcCardFigure *figure = data;

  g_free (figure->text);
  g_free (figure->numbers);
}

static void
clear_card (gpointer data)
{
  IrcCard *card = data;

  for (guint i = 0; i < card->n_figures; i++)
    clear_figure ((gpointer) (gintptr) &card->figures[i]);
  for (guint i = 0; i < card->n_sources; i++)
    clear_source ((gpointer) (gintptr) &card->sources[i]);
  g_free ((gpointer) (gintptr) card->figures);
  g_free ((gpointer) (gintptr) card->sources);
  g_free ((gpointer) (gintptr) card->asks);
  g_free (card->argument);
  g_free (card->objection);
  g_free (card->answer);
}

static void
clear (gpointer data)
{
  IrcCards *self = data;

  g_array_unref (self->cards);
  g_ptr_array_unref (self->asks);
  g_strfreev (self->missing);
  irc_assessment_unref (self->assessment);
}

void
irc_cards_unref (IrcCards *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static GArray *
new_list (gsize size)
{
  return g_array_new (FALSE, FALSE, (guint) size);
}

/* ---- sources ------------------------------------------------------------- */

static void
add_source (Draft *draft, const IrcReference *reference)
{
  const IrcLocator locator = irc_locator_find (reference);
  IrcCardSource source = {
    .name = irc_citation_dup_short (reference),
    .container = reference->n_authors > 0
                     ? irc_user_text_dup (reference->container)
                     : g_strdup (""),
  };

  source.locator = locator.text;
  source.address = locator.address;
  g_array_append_val (draft->sources, source);
  g_ptr_array_add (draft->references, (gpointer) (gintptr) reference);
}

/* A source that the answer names, whichever way it points. */
static void
add_named (Draft *draft, const char *answer)
{
  const IrcReference *reference = NULL;
  gsize start = 0, end = 0;

  while ((reference = irc_citation_find_named (
              draft->match, answer, &start, &end)) != NULL) {
    if (!g_ptr_array_find (draft->references, reference, NULL))
      add_source (draft, reference);
    answer += end;
  }
}

/* ---- figures ------------------------------------------------------------- */

static void
add_figure (Draft *draft, guint source, const IrcFinding *finding)
{
  g_autofree char *text = irc_signs_dup (finding->text);
  g_autofree char *numbers = irc_signs_dup (finding->numbers);
  IrcCardFigure figure = {
    .text = irc_user_text_dup_sentence (text),
    .numbers = irc_user_text_dup (numbers),
    .source = source,
  };

  g_array_append_val (draft->figures, figure);
}

/* Again and again the finding that states most of the numbers that are still
 * open, so that none is told twice. */
static void
add_stated (Draft *draft, GHashTable *open)
{
  const IrcFinding *best = NULL;

  do {
    guint n_best = 0, source = 0;

    best = NULL;
    for (guint i = 0; i < draft->references->len; i++) {
      const IrcReference *reference = draft->references->pdata[i];

      for (guint k = 0; k < reference->n_findings; k++) {
        const IrcFinding *finding = &reference->findings[k];
        const guint n = irc_stated_count (open, finding, FALSE);

        if (n > n_best) {
          n_best = n;
          best = finding;
          source = i;
        }
      }
    }
    if (best != NULL) {
      irc_stated_count (open, best, TRUE);
      add_figure (draft, source, best);
    }
  } while (best != NULL);
}

static void
add_figures (Draft *draft, const char *claim, const char *answer)
{
  g_autoptr (GHashTable) open = irc_stated_new ();

  irc_stated_add (open, claim);
  irc_stated_add (open, answer);
  add_stated (draft, open);
  if (draft->figures->len > 0)
    return;
  for (guint i = 0; i < draft->references->len; i++) {
    const IrcReference *reference = draft->references->pdata[i];

    if (reference->n_findings > 0)
      add_figure (draft, i, &reference->findings[0]);
  }
}

/* Behind those that the answer names stand those that found something shown, in
 * the order of that. */
static void
order_sources (Draft *draft)
{
  const guint n = draft->sources->len;
  g_autofree guint *places = g_new (guint, MAX (n, 1));
  GArray *ordered = new_list (sizeof (IrcCardSource));

  for (guint i = 0; i < n; i++)
    places[i] = i < draft->n_named ? i : n;
  g_array_append_vals (ordered, draft->sources->data, draft->n_named);
  for (guint i = 0; i < draft->figures->len + n; i++) {
    IrcCardFigure *figure =
        i < draft->figures->len
            ? &g_array_index (draft->figures, IrcCardFigure, i)
            : NULL;
    const guint source =
        figure != NULL ? figure->source : i - draft->figures->len;

    if (places[source] == n) {
      places[source] = ordered->len;
      g_array_append_val (
          ordered, g_array_index (draft->sources, IrcCardSource, source));
    }
    if (figure != NULL)
      figure->source = places[source];
  }
  g_array_unref (draft->sources);
  draft->sources = ordered;
}

/* ---- cards --------------------------------------------------------------- */

static gpointer
steal (GArray *array, guint *n)
{
  gsize length = 0;
  gpointer data = g_array_steal (array, &length);

  *n = (guint) length;
  g_array_unref (array);
  return data;
}

static char *
dup_name (const IrcLanguage *language, const char *title, const char *id)
{
  if (!irc_string_is_blank (title))
    return irc_user_text_dup (title);
  if (!irc_string_is_blank (id))
    return irc_user_text_dup (id);
  return g_strdup (irc_text (language, "without a title"));
}

static void
add_card (IrcCards *self, Draft *draft)
{
  const IrcMatch *match = draft->match;
  g_autofree char *claim = irc_citation_dup_claim (match, NULL);
  g_autoptr (GPtrArray) sources =
      irc_citation_list_sources (match, match->claim, G_MAXUINT);
  g_autofree char *objection =
      irc_citation_dup_saying (match, match->objection);
  g_autofree char *answer = irc_citation_dup_saying (match, match->response);
  IrcCard card = {
    .argument =
        dup_name (irc_cards_get_language (self), match->title, match->id),
    .objection = irc_user_text_dup_sentence (objection),
    .answer = irc_user_text_dup_sentence (answer),
  };

  draft->figures = new_list (sizeof (IrcCardFigure));
  draft->sources = new_list (sizeof (IrcCardSource));
  draft->references = g_ptr_array_new ();
  add_named (draft, answer);
  draft->n_named = draft->sources->len;
  for (guint i = 0; i < sources->len; i++)
    if (!g_ptr_array_find (draft->references, sources->pdata[i], NULL))
      add_source (draft, sources->pdata[i]);
  add_figures (draft, claim, answer);
  order_sources (draft);
  card.figures = steal (draft->figures, &card.n_figures);
  card.sources = steal (draft->sources, &card.n_sources);
  card.asks = steal (draft->asks, &card.n_asks);
  g_ptr_array_unref (draft->references);
  g_array_append_val (self->cards, card);
}

/* The printed arguments, those of the requests first, each with the requests
 * that it serves. */
static GArray *
list_drafts (IrcAssessment *assessment)
{
  GArray *drafts = new_list (sizeof (Draft));
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  guint n_asks, n_printed;
  const IrcAskResult *asks = irc_assessment_get_asks (assessment, &n_asks);
  const IrcMatch *const *printed =
      irc_assessment_get_printed (assessment, &n_printed);

  for (guint i = 0; i < n_asks; i++)
    for (guint k = 0; k < asks[i].n_arguments; k++) {
      gpointer match = (gpointer) (gintptr) asks[i].arguments[k];
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, match));

      if (place == 0) {
        Draft draft = { .match = match, .asks = new_list (sizeof (guint)) };

        g_array_append_val (drafts, draft);
        place = drafts->len;
        g_hash_table_insert (places, match, GUINT_TO_POINTER (place));
      }
      g_array_append_val (g_array_index (drafts, Draft, place - 1).asks, i);
    }
  for (guint i = 0; i < n_printed; i++)
    if (!g_hash_table_contains (places, printed[i])) {
      Draft draft = { .match = printed[i], .asks = new_list (sizeof (guint)) };

      g_array_append_val (drafts, draft);
    }
  return drafts;
}

/* ---- what is missing ----------------------------------------------------- */

/* Why the request @index has no card; NULL where it has one. */
static char *
dup_reason (const IrcCards *self, const IrcAskResult *ask, guint index)
{
  const IrcLanguage *language = irc_cards_get_language (self);
  const char *name = self->asks->pdata[index];

  for (guint i = 0; i < self->cards->len; i++)
    if (irc_card_has_ask (&g_array_index (self->cards, IrcCard, i), index))
      return NULL;
  if (ask->n_arguments == 0)
    return g_strdup_printf (
        irc_text (language, "No card for %s: no argument is chosen for it."),
        name);
  return g_strdup_printf (
      irc_text (language, "No card for %s: its arguments name no objection."),
      name);
}

static void
list_missing (IrcCards *self)
{
  GPtrArray *sentences = g_ptr_array_new ();
  guint n;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);

  for (guint i = 0; i < n; i++) {
    char *reason = dup_reason (self, &asks[i], i);

    if (reason != NULL)
      g_ptr_array_add (sentences, reason);
  }
  if (n == 0 && self->cards->len == 0)
    g_ptr_array_add (
        sentences,
        g_strdup (irc_text (irc_cards_get_language (self),
                            "There is no card: nothing is asked for, and no "
                            "printed argument names an objection.")));
  g_ptr_array_add (sentences, NULL);
  self->missing = (char **) g_ptr_array_free (sentences, FALSE);
}

/* ---- the door ------------------------------------------------------------ */

static void
name_asks (IrcCards *self)
{
  const IrcLanguage *language = irc_cards_get_language (self);
  guint n;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);

  for (guint i = 0; i < n; i++) {
    g_autofree char *title = dup_name (language, asks[i].title, asks[i].id);

    g_ptr_array_add (
        self->asks,
        g_strdup_printf (irc_text (language, "Request %u: %s"), i + 1, title));
  }
}

IrcCards *
irc_cards_new (IrcAssessment *assessment)
{
  IrcCards *self = NULL;
  g_autoptr (GArray) drafts = NULL;

  g_return_val_if_fail (assessment != NULL, NULL);

  self = g_atomic_rc_box_new0 (IrcCards);
  self->assessment = irc_assessment_ref (assessment);
  self->cards = new_list (sizeof (IrcCard));
  self->asks = g_ptr_array_new_with_free_func (g_free);
  g_array_set_clear_func (self->cards, clear_card);
  name_asks (self);
  drafts = list_drafts (assessment);
  for (guint i = 0; i < drafts->len; i++) {
    Draft *draft = &g_array_index (drafts, Draft, i);

    if (irc_string_is_blank (draft->match->objection))
      g_array_unref (draft->asks);
    else
      add_card (self, draft);
  }
  list_missing (self);
  return self;
}

const IrcLanguage *
irc_cards_get_language (const IrcCards *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return irc_assessment_get_language (self->assessment);
}

guint
irc_cards_get_n_cards (const IrcCards *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->cards->len;
}

const IrcCard *
irc_cards_get_card (const IrcCards *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->cards->len, NULL);
  return &g_array_index (self->cards, IrcCard, index);
}

gboolean
irc_card_has_ask (const IrcCard *card, guint ask)
{
  g_return_val_if_fail (card != NULL, FALSE);

  for (guint i = 0; i < card->n_asks; i++)
    if (card->asks[i] == ask)
      return TRUE;
  return FALSE;
}

guint
irc_cards_get_n_asks (const IrcCards *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->asks->len;
}

const char *
irc_cards_get_ask (const IrcCards *self, guint ask)
{
  g_return_val_if_fail (self != NULL && ask < self->asks->len, NULL);
  return self->asks->pdata[ask];
}

char *
irc_cards_dup_asks (const IrcCards *self, const IrcCard *card)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  g_autofree char *also = NULL;

  g_return_val_if_fail (self != NULL && card != NULL, NULL);
  const IrcLanguage *language = irc_cards_get_language (self);

  if (card->n_asks == 0)
    return g_strdup (irc_text (language, "For no request in particular"));
  if (card->n_asks == 1)
    return g_strdup (irc_cards_get_ask (self, card->asks[0]));
  for (guint i = 1; i < card->n_asks; i++)
    g_ptr_array_add (others, g_strdup_printf ("%u", card->asks[i] + 1));
  g_ptr_array_add (others, NULL);
  joined = irc_language_join (language, (const char *const *) others->pdata);
  also = g_strdup_printf (
      irc_ntext (
          language, "also request %s", "also requests %s", card->n_asks - 1),
      joined);
  return g_strdup_printf (
      "%s; %s", irc_cards_get_ask (self, card->asks[0]), also);
}

const char *
irc_cards_no_answer (const IrcCards *self)
{
  return irc_text (irc_cards_get_language (self),
                   "No answer is written down yet.");
}

const char *
irc_cards_no_figure (const IrcCards *self)
{
  return irc_text (irc_cards_get_language (self),
                   "No figure is recorded for this answer.");
}

const char *
irc_cards_no_source (const IrcCards *self)
{
  return irc_text (irc_cards_get_language (self),
                   "Own statement: no published source.");
}

const char *const *
irc_cards_get_missing (const IrcCards *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *) self->missing;
}

IrcDocument *
irc_cards_make_document (const IrcCards *cards)
{
  const IrcLanguage *language = irc_cards_get_language (cards);
  IrcCase *case_ = irc_assessment_get_case (cards->assessment);
  const IrcCentreData *centre = irc_centre_peek (irc_case_get_centre (case_));
  const IrcReportData *report = irc_report_peek (irc_case_get_report (case_));
  IrcDocumentBuilder *builder =
      irc_document_builder_new (irc_language_get_tag (language));
  g_autofree char *name = irc_user_text_dup (irc_case_peek (case_)->title);
  g_autofree char *centre_name = irc_user_text_dup (centre->name);
  g_autofree char *author = irc_user_text_dup (centre->prepared_by);
  g_autofree char *confidentiality =
      irc_user_text_dup (report->confidentiality);
  g_autofree char *title =
      *name != '\0'
          ? g_strdup_printf (irc_text (language, "Objection cards: %s"), name)
          : g_strdup (irc_text (language, "Objection cards"));

  irc_document_builder_set_properties (builder, title, author, centre_name);
  irc_document_builder_set_running (builder, title, confidentiality);
  return irc_document_builder_end (builder);
}
