/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-library-filters.h"

#include "irc-argument-words.h"
#include "irc-i18n.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

typedef enum {
  CHOICE_GAP,
  CHOICE_THEME,
  CHOICE_AUDIENCE,
  CHOICE_PILLAR,
  CHOICE_STRENGTH,
  CHOICE_PAYMENT,
  N_CHOICES
} Choice;

/* The name for a screen reader, and the line that narrows nothing. */
static const struct {
  const char *id, *name, *all;
} choices[N_CHOICES] = {
  [CHOICE_GAP] = { "gap", N_ ("Gap"), N_ ("All gaps and criteria") },
  [CHOICE_THEME] = { "theme", N_ ("Theme"), N_ ("All themes") },
  [CHOICE_AUDIENCE] = { "audience", N_ ("Audience"), N_ ("All audiences") },
  [CHOICE_PILLAR] = { "pillar", N_ ("Pillar"), N_ ("All pillars") },
  [CHOICE_STRENGTH] = { "strength", N_ ("Strength"), N_ ("All strengths") },
  [CHOICE_PAYMENT] = { "payment",
                       N_ ("Payment system"),
                       N_ ("All payment systems") },
};

struct _IrcLibraryFilters {
  GtkWidget parent_instance;
  GtkDropDown *drop_downs[N_CHOICES];
  GtkButton *more;           /* shows all but the gap */
  GPtrArray *ids[N_CHOICES]; /* beside the lines; NULL for the first */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (IrcLibraryFilters, irc_library_filters, GTK_TYPE_WIDGET)

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* ---- lines --------------------------------------------------------------- */

typedef struct {
  GPtrArray *ids;
  GtkStringList *names;
} Lines;

static void
add_line (Lines *lines, const char *id, const char *name)
{
  g_ptr_array_add (lines->ids, g_strdup (id));
  gtk_string_list_append (lines->names, name);
}

static void
add_gaps (Lines *lines, IrcAssessment *assessment)
{
  guint n;
  const IrcGap *gaps = irc_assessment_get_gaps (assessment, &n);

  for (guint i = 0; i < n; i++) {
    const IrcCriterion *criterion = gaps[i].result->criterion;
    g_autofree char *name =
        g_strdup_printf ("%s %s", criterion->code, criterion->label);

    add_line (lines, criterion->id, name);
  }
}

static void
add_themes (Lines *lines, IrcAssessment *assessment)
{
  guint n;
  const IrcLabel *themes =
      irc_library_get_themes (irc_assessment_get_library (assessment), &n);

  for (guint i = 0; i < n; i++)
    add_line (lines, themes[i].id, themes[i].label);
}

static gboolean
has_line (const Lines *lines, const char *id)
{
  for (guint i = 0; i < lines->ids->len; i++)
    if (g_strcmp0 (lines->ids->pdata[i], id) == 0)
      return TRUE;
  return FALSE;
}

/* Those that an argument names, in the order in which they come. */
static void
add_audiences (Lines *lines, IrcAssessment *assessment)
{
  guint n;
  const IrcArgument *arguments =
      irc_library_get_arguments (irc_assessment_get_library (assessment), &n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; arguments[i].audiences[j] != NULL; j++) {
      const char *id = arguments[i].audiences[j];

      if (!has_line (lines, id))
        add_line (lines, id, irc_argument_audience_words (id));
    }
}

static void
add_pillars (Lines *lines, IrcAssessment *assessment)
{
  for (IrcPillar i = 0; i < IRC_N_PILLARS; i++)
    add_line (
        lines,
        irc_pillar_names[i],
        irc_library_get_pillar (irc_assessment_get_library (assessment), i)
            ->label);
}

static void
add_strengths (Lines *lines)
{
  for (guint i = 0; irc_strength_names[i] != NULL; i++)
    add_line (lines,
              irc_strength_names[i],
              irc_argument_strength_words ((IrcStrength) i));
}

static void
add_lines (Lines *lines, Choice choice, IrcAssessment *assessment)
{
  switch (choice) {
    case CHOICE_GAP:
      add_gaps (lines, assessment);
      break;
    case CHOICE_THEME:
      add_themes (lines, assessment);
      break;
    case CHOICE_AUDIENCE:
      add_audiences (lines, assessment);
      break;
    case CHOICE_PILLAR:
      add_pillars (lines, assessment);
      break;
    case CHOICE_STRENGTH:
      add_strengths (lines);
      break;
    case CHOICE_PAYMENT:
      add_line (lines, "fits", _ ("Fits ours, or not stated"));
      break;
    case N_CHOICES:
    default:
      break;
  }
}

static gboolean
is_same (const GPtrArray *a, const GPtrArray *b)
{
  gboolean same = a->len == b->len;

  for (guint i = 0; same && i < a->len; i++)
    same = g_strcmp0 (a->pdata[i], b->pdata[i]) == 0;
  return same;
}

/* ---- choosing ------------------------------------------------------------ */

static const char *
get_id (IrcLibraryFilters *self, Choice choice)
{
  const guint selected = gtk_drop_down_get_selected (self->drop_downs[choice]);

  return selected < self->ids[choice]->len ? self->ids[choice]->pdata[selected]
                                           : NULL;
}

static void
set_id (IrcLibraryFilters *self, Choice choice, const char *id)
{
  guint line = 0;

  for (guint i = 0; i < self->ids[choice]->len; i++)
    if (g_strcmp0 (self->ids[choice]->pdata[i], id) == 0)
      line = i;
  gtk_drop_down_set_selected (self->drop_downs[choice], line);
}

static int
find_name (const char *const *names, const char *name)
{
  for (int i = 0; name != NULL && names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return i;
  return -1;
}

IrcLibraryFilter
irc_library_filters_get (IrcLibraryFilters *self)
{
  g_return_val_if_fail (IRC_IS_LIBRARY_FILTERS (self), IRC_LIBRARY_FILTER_NONE);
  return (IrcLibraryFilter){
    .criterion = get_id (self, CHOICE_GAP),
    .theme = get_id (self, CHOICE_THEME),
    .audience = get_id (self, CHOICE_AUDIENCE),
    .pillar = find_name (irc_pillar_names, get_id (self, CHOICE_PILLAR)),
    .strength = find_name (irc_strength_names, get_id (self, CHOICE_STRENGTH)),
    .fits = get_id (self, CHOICE_PAYMENT) != NULL,
  };
}

/* What is folded away is still told. */
static void
show_more (IrcLibraryFilters *self)
{
  guint n = 0;

  for (Choice i = CHOICE_GAP + 1; i < N_CHOICES; i++)
    n += get_id (self, i) != NULL;
  if (n == 0) {
    gtk_button_set_label (self->more, _ ("More filters"));
    return;
  }
  g_autofree char *label = g_strdup_printf (
      irc_ngettext ("More filters: %u is on", "More filters: %u are on", n), n);
  gtk_button_set_label (self->more, label);
}

static void
changed (IrcLibraryFilters *self)
{
  if (self->filling)
    return;
  show_more (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
irc_library_filters_set_criterion (IrcLibraryFilters *self,
                                   const char *criterion)
{
  g_return_if_fail (IRC_IS_LIBRARY_FILTERS (self));

  self->filling = TRUE;
  for (Choice i = 0; i < N_CHOICES; i++)
    set_id (self, i, i == CHOICE_GAP ? criterion : NULL);
  self->filling = FALSE;
  changed (self);
}

static void
refresh_choice (IrcLibraryFilters *self,
                Choice choice,
                IrcAssessment *assessment)
{
  g_autofree char *selected = g_strdup (get_id (self, choice));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  Lines lines = { g_ptr_array_new_with_free_func (g_free), names };

  add_line (&lines, NULL, _ (choices[choice].all));
  add_lines (&lines, choice, assessment);
  if (is_same (lines.ids, self->ids[choice])) {
    g_ptr_array_unref (lines.ids);
    return;
  }
  g_ptr_array_unref (self->ids[choice]);
  self->ids[choice] = lines.ids;
  gtk_drop_down_set_model (self->drop_downs[choice], G_LIST_MODEL (names));
  set_id (self, choice, selected);
}

void
irc_library_filters_refresh (IrcLibraryFilters *self, IrcAssessment *assessment)
{
  g_return_if_fail (IRC_IS_LIBRARY_FILTERS (self) && assessment != NULL);

  self->filling = TRUE;
  for (Choice i = 0; i < N_CHOICES; i++)
    refresh_choice (self, i, assessment);
  self->filling = FALSE;
  show_more (self);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_library_filters_dispose (GObject *object)
{
  irc_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_LIBRARY_FILTERS);
  G_OBJECT_CLASS (irc_library_filters_parent_class)->dispose (object);
}

static void
irc_library_filters_finalize (GObject *object)
{
  for (Choice i = 0; i < N_CHOICES; i++)
    g_ptr_array_unref (IRC_LIBRARY_FILTERS (object)->ids[i]);
  G_OBJECT_CLASS (irc_library_filters_parent_class)->finalize (object);
}

static void
irc_library_filters_class_init (IrcLibraryFiltersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = irc_library_filters_dispose;
  object_class->finalize = irc_library_filters_finalize;
  signals[CHANGED] = g_signal_new ("changed",
                                   IRC_TYPE_LIBRARY_FILTERS,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-library-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcLibraryFilters, more);
  for (gsize i = 0; i < N_CHOICES; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class,
        choices[i].id,
        FALSE,
        (gssize) (offsetof (IrcLibraryFilters, drop_downs) +
                  i * sizeof (GtkDropDown *)));
}

static void
irc_library_filters_init (IrcLibraryFilters *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (Choice i = 0; i < N_CHOICES; i++) {
    self->ids[i] = g_ptr_array_new_with_free_func (g_free);
    irc_drop_down_shrink (self->drop_downs[i]);
    irc_drop_down_set_name (self->drop_downs[i], _ (choices[i].name));
    g_signal_connect_swapped (
        self->drop_downs[i], "notify::selected", G_CALLBACK (changed), self);
  }
}
