/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-card-back.h"

#include "irc-card-text.h"
#include "irc-string.h"

#define INDENT 8 /* of a finding, for its dot */
#define SPACE 4  /* above a label */
#define MAX_NAME 110
#define MAX_CONTAINER 90
#define MAX_LOCATOR 300
#define MAX_TITLE 70

typedef enum {
  PART_ANSWER,
  PART_LABEL,
  PART_FINDING,
  PART_SOURCE,
  PART_MORE,
} PartKind;

typedef struct {
  PartKind kind;
  IrcCardText text;
  double before;
} Part;

/* Type sizes, largest first: the answer is read across a table, what stands
 * behind it when there is time. */
typedef struct {
  double answer, finding, source;
} Sizes;

static const Sizes sizes[] = {
  { 11, 9.5, 8.5 },
  { 10.5, 9, 8 },
  { 10, 8.5, IRC_CARD_MIN_SIZE },
  { 9.5, 8, IRC_CARD_MIN_SIZE },
  { 9, IRC_CARD_MIN_SIZE, IRC_CARD_MIN_SIZE },
  { 8.25, IRC_CARD_MIN_SIZE, IRC_CARD_MIN_SIZE },
  { IRC_CARD_MIN_SIZE, IRC_CARD_MIN_SIZE, IRC_CARD_MIN_SIZE },
};

/* From here on things are dropped rather than the answer made smaller. */
#define SMALL 4

/* How much of a card is shown, and how large. */
typedef struct {
  guint size; /* of the sizes */
  guint n_figures, n_sources, n_sentences;
  gsize max_bytes; /* of the answer; G_MAXSIZE: all */
} Plan;

typedef struct {
  const IrcLay *lay;
  const IrcCards *cards;
  const IrcCard *card;
  const IrcRect *box;
  GArray *parts; /* of Part */
  double height;
} Back;

/* ---- parts --------------------------------------------------------------- */

static void
clear_part (gpointer data)
{
  Part *part = data;

  irc_card_text_clear (&part->text);
}

static Part *
add_part (Back *self, PartKind kind)
{
  Part part = { .kind = kind };

  g_array_append_val (self->parts, part);
  return &g_array_index (self->parts, Part, self->parts->len - 1);
}

/* Sets the words of @part, which are complete. */
static void
end_part (Back *self, Part *part, double size, gboolean quiet)
{
  const IrcPalette *palette = self->lay->palette;
  const IrcType type = { part->kind == PART_LABEL ? IRC_FACE_SEMIBOLD
                                                  : IRC_FACE_REGULAR,
                         size,
                         size * 1.27 };
  const double indent = part->kind == PART_FINDING ? INDENT : 0;

  irc_card_text_set (&part->text,
                     self->lay,
                     &type,
                     quiet ? palette->muted : palette->ink,
                     self->box->width - indent);
  part->before =
      part->kind == PART_LABEL || part->kind == PART_MORE ? SPACE : 0;
  self->height += part->before + part->text.height;
}

static void
add_line (
    Back *self, PartKind kind, const char *words, double size, gboolean quiet)
{
  Part *part = add_part (self, kind);

  irc_card_text_add (&part->text, IRC_RUN_PLAIN, words, NULL);
  end_part (self, part, size, quiet);
}

static void
add_answer (Back *self, const Plan *plan)
{
  const char *answer = self->card->answer;
  g_autofree char *sentences = NULL;
  g_autofree char *shown = NULL;

  if (*answer == '\0')
    answer = irc_cards_no_answer (self->cards);
  sentences =
      irc_card_text_dup_sentences (self->lay, answer, plan->n_sentences);
  shown = irc_string_shorten_words (sentences, plan->max_bytes);
  add_line (self, PART_ANSWER, shown, sizes[plan->size].answer, FALSE);
}

static void
add_findings (Back *self, const Plan *plan)
{
  const IrcCard *card = self->card;

  for (guint i = 0; i < plan->n_figures; i++) {
    const IrcCardFigure *figure = &card->figures[i];
    g_autofree char *text = g_strconcat (figure->text, " ", NULL);
    g_autofree char *numbers = g_strconcat (
        figure->numbers, *figure->numbers != '\0' ? " " : "", NULL);
    g_autofree char *name =
        g_strdup_printf ("(%s)", card->sources[figure->source].name);
    g_autofree char *shown = irc_string_shorten_words (name, MAX_NAME);
    Part *part = add_part (self, PART_FINDING);

    irc_card_text_add (&part->text, IRC_RUN_PLAIN, text, NULL);
    irc_card_text_add (&part->text, IRC_RUN_STRONG, numbers, NULL);
    irc_card_text_add (&part->text, IRC_RUN_PLAIN, shown, NULL);
    end_part (self, part, sizes[plan->size].finding, FALSE);
  }
}

/* What ends @name before the next part: "CIRSE n.d." has its full stop. */
static const char *
end_of (const char *name)
{
  return g_str_has_suffix (name, ".") || g_str_has_suffix (name, "…") ? " "
                                                                      : ". ";
}

/* "Ryan et al. 2024. CardioVascular and Interventional Radiology. doi…" */
static void
add_sources (Back *self, const Plan *plan)
{
  for (guint i = 0; i < plan->n_sources; i++) {
    const IrcCardSource *source = &self->card->sources[i];
    g_autofree char *name = irc_string_shorten_words (source->name, MAX_NAME);
    g_autofree char *container =
        irc_string_shorten_words (source->container, MAX_CONTAINER);
    g_autofree char *locator =
        irc_string_shorten_words (source->locator, MAX_LOCATOR);
    g_autofree char *words =
        g_strconcat (name,
                     *container != '\0' ? end_of (name) : "",
                     container,
                     end_of (*container != '\0' ? container : name),
                     NULL);
    Part *part = add_part (self, PART_SOURCE);

    irc_card_text_add (&part->text, IRC_RUN_PLAIN, words, NULL);
    irc_card_text_add (&part->text, IRC_RUN_PLAIN, locator, source->address);
    end_part (self, part, sizes[plan->size].source, TRUE);
  }
}

static void
add_more (Back *self, const Plan *plan)
{
  g_autofree char *title =
      irc_string_shorten_words (self->card->argument, MAX_TITLE);
  g_autofree char *words = g_strdup_printf (
      irc_text (irc_cards_get_language (self->cards),
                "More in the business case, see \u201c%s\u201d."),
      title);

  add_line (self, PART_MORE, words, sizes[plan->size].source, TRUE);
}

static gboolean
is_whole (const Back *self, const Plan *plan)
{
  return plan->n_figures == self->card->n_figures &&
         plan->n_sources == self->card->n_sources &&
         plan->n_sentences == G_MAXUINT;
}

/* Sets the parts of @plan; whether they fit. */
static gboolean
try_plan (Back *self, const Plan *plan)
{
  const IrcLanguage *language = irc_cards_get_language (self->cards);
  const double size = sizes[plan->size].source;

  g_array_set_size (self->parts, 0);
  self->height = 0;
  add_answer (self, plan);
  if (plan->n_figures > 0) {
    add_line (self,
              PART_LABEL,
              irc_text (language, "What the sources found"),
              size,
              TRUE);
    add_findings (self, plan);
  } else if (self->card->n_figures == 0) {
    add_line (self, PART_LABEL, irc_cards_no_figure (self->cards), size, TRUE);
  }
  if (plan->n_sources > 0) {
    add_line (self, PART_LABEL, irc_text (language, "Sources"), size, TRUE);
    add_sources (self, plan);
  } else if (self->card->n_sources == 0) {
    add_line (self, PART_LABEL, irc_cards_no_source (self->cards), size, TRUE);
  }
  if (!is_whole (self, plan))
    add_more (self, plan);
  return self->height <= self->box->height;
}

/* ---- fitting ------------------------------------------------------------- */

/* How many sources the first @n findings of a card rest on. */
static guint
count_used (const IrcCard *card, guint n)
{
  guint used = MIN (card->n_sources, 1);

  for (guint i = 0; i < n; i++)
    used = MAX (used, card->figures[i].source + 1);
  return used;
}

/* Drops sources that found nothing shown, then findings with their sources, but
 * for the first. */
static gboolean
drop (Back *self, Plan *plan)
{
  guint used = count_used (self->card, plan->n_figures);

  while (plan->n_sources > used) {
    plan->n_sources--;
    if (try_plan (self, plan))
      return TRUE;
  }
  while (plan->n_figures > 1) {
    plan->n_figures--;
    plan->n_sources = count_used (self->card, plan->n_figures);
    if (try_plan (self, plan))
      return TRUE;
  }
  return FALSE;
}

/* The largest type, from the place @from on, in which what is left fits. */
static gboolean
try_sizes (Back *self, Plan *plan, guint from)
{
  for (plan->size = from; plan->size < G_N_ELEMENTS (sizes); plan->size++)
    if (try_plan (self, plan))
      return TRUE;
  plan->size = G_N_ELEMENTS (sizes) - 1;
  return FALSE;
}

/* The answer with one source, ended at a sentence; a sentence that no card can
 * hold is cut. */
static void
shorten (Back *self, Plan *plan)
{
  plan->n_sentences =
      irc_card_text_count_sentences (self->lay, self->card->answer);
  while (plan->n_sentences > 1) {
    plan->n_sentences--;
    if (try_plan (self, plan))
      return;
  }
  for (plan->max_bytes = 1024; !try_plan (self, plan) && plan->max_bytes > 64;)
    plan->max_bytes -= 64;
}

static void
fit (Back *self)
{
  Plan plan = { .n_figures = self->card->n_figures,
                .n_sources = self->card->n_sources,
                .n_sentences = G_MAXUINT,
                .max_bytes = G_MAXSIZE };

  for (; plan.size <= SMALL; plan.size++)
    if (try_plan (self, &plan))
      return;
  plan.size = SMALL;
  if (try_sizes (self, &plan, drop (self, &plan) ? 0 : SMALL))
    return;
  plan.n_figures = 0;
  if (!try_sizes (self, &plan, SMALL))
    shorten (self, &plan);
}

/* ---- painting ------------------------------------------------------------ */

static void
paint_finding (IrcLay *lay,
               IrcSlug *slug,
               const Part *part,
               guint list,
               double x,
               double y)
{
  const guint item = irc_lay_add_element (lay, IRC_ROLE_LI, list);
  const guint label = irc_lay_add_element (lay, IRC_ROLE_LBL, item);
  const guint body = irc_lay_add_element (lay, IRC_ROLE_LBODY, item);
  const IrcInk ink = { .type = &part->text.type,
                       .color = part->text.color,
                       .element = label,
                       .x = x,
                       .width = INDENT };

  irc_lay_paint_text (lay, slug, "•", &ink, y);
  irc_card_text_paint (&part->text, lay, slug, body, x + INDENT, y);
}

static void
paint_parts (const Back *self, IrcLay *lay, IrcSlug *slug, guint parent)
{
  const IrcElement list = { .role = IRC_ROLE_L,
                            .parent = parent,
                            .numbering = IRC_NUMBERING_DISC };
  guint element = IRC_NO_ELEMENT;
  double y = self->box->y;

  for (guint i = 0; i < self->parts->len; i++) {
    const Part *part = &g_array_index (self->parts, Part, i);

    y += part->before;
    if (part->kind == PART_FINDING) {
      if (element == IRC_NO_ELEMENT)
        element = irc_pages_builder_add_element (lay->builder, &list);
      paint_finding (lay, slug, part, element, self->box->x, y);
    } else {
      irc_card_text_paint (&part->text,
                           lay,
                           slug,
                           irc_lay_add_element (lay, IRC_ROLE_P, parent),
                           self->box->x,
                           y);
    }
    y += part->text.height;
  }
}

void
irc_card_back_paint (IrcLay *lay,
                     IrcSlug *slug,
                     const IrcCards *cards,
                     guint index,
                     guint parent,
                     const IrcRect *box)
{
  Back self = { .lay = lay,
                .cards = cards,
                .card = irc_cards_get_card (cards, index),
                .box = box };

  self.parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self.parts, clear_part);
  fit (&self);
  paint_parts (&self, lay, slug, parent);
  g_array_unref (self.parts);
}
