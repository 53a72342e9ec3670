/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-figures-private.h"

#include "irc-chart-peers.h"
#include "irc-i18n.h"

static const IrcLanguage *
language_of (const IrcFigure *self)
{
  return irc_assessment_get_language (self->assessment);
}

static const IrcResult *
results_of (const IrcPeer *peer)
{
  guint n = 0;

  return irc_assessment_get_results (peer->assessment, &n);
}

static int
level_of (const IrcPeer *peer, guint pathway)
{
  return irc_assessment_get_pathway (peer->assessment, (IrcPathway) pathway)
      ->level;
}

/* "Level 2", "Before level 1" */
static char *
dup_level_name (const IrcFigure *self, const IrcPeer *peer, guint pathway)
{
  return irc_level_name (language_of (self), level_of (peer, pathway));
}

/* This centre first, then the others; lent by the figure's data. */
static GPtrArray *
list_centres (const IrcFigure *self)
{
  GPtrArray *centres = g_ptr_array_new ();
  guint n = 0;
  const IrcPeer *peers = irc_peers_get (self->data, &n);

  g_ptr_array_add (centres,
                   (gpointer) (gintptr) irc_peers_get_own (self->data));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (centres, (gpointer) (gintptr) &peers[i]);
  return centres;
}

static const char *
level_title (const IrcLanguage *language, guint pathway)
{
  return pathway == IRC_PATHWAY_INPATIENT
             ? irc_text (language, "Level reached, inpatient")
             : irc_text (language, "Level reached, outpatient");
}

/* ---- side by side ------------------------------------------------------- */

/* "This centre: in place; St Elsewhere: partly in place" */
static char *
dup_standings (const GPtrArray *centres,
               const IrcMarkWords *words,
               guint criterion)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < centres->len; i++) {
    const IrcPeer *peer = centres->pdata[i];

    g_string_append_printf (
        text,
        "%s%s: %s",
        i > 0 ? "; " : "",
        peer->name,
        words
            ->mark[irc_figure_mark_for_result (&results_of (peer)[criterion])]);
  }
  return g_string_free (text, FALSE);
}

static IrcSideRow
make_side_row (const GPtrArray *centres,
               const IrcMarkWords *words,
               const IrcCriterion *criterion,
               GPtrArray *pool)
{
  IrcMark *marks = g_new0 (IrcMark, centres->len);

  g_ptr_array_add (pool, marks);
  for (guint i = 0; i < centres->len; i++)
    marks[i] = irc_figure_mark_for_result (
        &results_of (centres->pdata[i])[criterion->index]);
  return (IrcSideRow){
    .id = criterion->id,
    .code = criterion->code,
    .label = criterion->label,
    .marks = marks,
    .value = irc_figure_keep (pool,
                              dup_standings (centres, words, criterion->index)),
  };
}

static const char *const *
new_side_levels (const IrcFigure *self,
                 const GPtrArray *centres,
                 guint pathway,
                 GPtrArray *pool)
{
  const char **levels = g_new0 (const char *, centres->len);

  g_ptr_array_add (pool, levels);
  for (guint i = 0; i < centres->len; i++)
    levels[i] = irc_figure_keep (
        pool, dup_level_name (self, centres->pdata[i], pathway));
  return levels;
}

static IrcScene *
render_side (const IrcFigure *self, const IrcChartFrame *frame)
{
  const IrcLanguage *language = language_of (self);
  g_autoptr (GPtrArray) pool = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) centres = list_centres (self);
  g_autofree const char **names = g_new0 (const char *, centres->len);
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);
  g_autofree IrcSideRow *rows = g_new0 (IrcSideRow, n * IRC_N_LEVELS + 1);
  IrcSideSpec spec = { .centres = names, .n_centres = centres->len };

  irc_figure_fill_words (&spec.words, language);
  for (guint i = 0; i < centres->len; i++)
    names[i] = ((const IrcPeer *) centres->pdata[i])->name;
  for (guint p = 0; p < IRC_N_PATHWAYS; p++) {
    spec.level_titles[p] = level_title (language, p);
    spec.levels[p] = new_side_levels (self, centres, p, pool);
  }
  for (guint level = 0; level < IRC_N_LEVELS; level++) {
    IrcSideBand *band = &spec.bands[level];
    IrcSideRow *first = &rows[level * n];

    band->title = irc_figure_keep (
        pool, irc_figure_dup_level (language, (int) level + 1));
    band->rows = first;
    for (guint i = 0; i < n; i++)
      if (results[i].criterion->level == (int) level + 1)
        first[band->n_rows++] =
            make_side_row (centres, &spec.words, results[i].criterion, pool);
  }
  return irc_chart_side_by_side (&spec, frame);
}

static void
describe_side (const IrcFigure *self, GString *out)
{
  const IrcLanguage *language = language_of (self);
  g_autoptr (GPtrArray) centres = list_centres (self);
  IrcMarkWords words = { 0 };
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);

  irc_figure_fill_words (&words, language);
  for (guint i = 0; i < centres->len; i++) {
    const IrcPeer *peer = centres->pdata[i];
    g_autofree char *in = dup_level_name (self, peer, IRC_PATHWAY_INPATIENT);
    g_autofree char *away = dup_level_name (self, peer, IRC_PATHWAY_OUTPATIENT);

    g_string_append_printf (
        out,
        /* TRANSLATORS: a centre and its levels: "St Elsewhere: inpatient,
           Level 1; outpatient, Before level 1." */
        irc_text (language, "%s%s: inpatient, %s; outpatient, %s."),
        i > 0 ? " " : "",
        peer->name,
        in,
        away);
  }
  for (guint i = 0; i < n; i++) {
    g_autofree char *standings = dup_standings (centres, &words, i);

    g_string_append_printf (
        out, " %s (%s).", results[i].criterion->label, standings);
  }
}

static IrcFigureTable *
new_side_table (const IrcFigure *self)
{
  const IrcLanguage *l = language_of (self);
  g_autoptr (GPtrArray) centres = list_centres (self);
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();
  IrcMarkWords words = { 0 };
  IrcFigureTable *table;
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);

  irc_figure_fill_words (&words, l);
  g_ptr_array_add (heads, (gpointer) (gintptr) irc_text (l, "Code"));
  g_ptr_array_add (heads, (gpointer) (gintptr) irc_text (l, "Criterion"));
  for (guint i = 0; i < centres->len; i++)
    g_ptr_array_add (
        heads,
        (gpointer) (gintptr) ((const IrcPeer *) centres->pdata[i])->name);
  g_ptr_array_add (heads, NULL);
  table = irc_figure_table_new (1 + IRC_N_PATHWAYS + n,
                                (const char *const *) heads->pdata);
  for (guint p = 0; p < IRC_N_PATHWAYS; p++) {
    irc_figure_table_set (table, 1 + p, 0, g_strdup (""));
    irc_figure_table_set (table, 1 + p, 1, g_strdup (level_title (l, p)));
    for (guint i = 0; i < centres->len; i++)
      irc_figure_table_set (
          table, 1 + p, 2 + i, dup_level_name (self, centres->pdata[i], p));
  }
  for (guint row = 0; row < n; row++) {
    const guint at = 1 + IRC_N_PATHWAYS + row;

    irc_figure_table_set (
        table, at, 0, g_strdup (results[row].criterion->code));
    irc_figure_table_set (
        table, at, 1, g_strdup (results[row].criterion->label));
    for (guint i = 0; i < centres->len; i++)
      irc_figure_table_set (table,
                            at,
                            2 + i,
                            g_strdup (words.mark[irc_figure_mark_for_result (
                                &results_of (centres->pdata[i])[row])]));
  }
  return table;
}

static const IrcFigureInfo figure_side = {
  .title = N_ ("Centres side by side"),
  .render = render_side,
  .describe = describe_side,
  .new_table = new_side_table,
};

/* ---- spread ------------------------------------------------------------- */

static guint
count_others (const IrcFigure *self)
{
  guint n = 0;

  irc_peers_get (self->data, &n);
  return n;
}

/* "4 of 7 in place, 1 partly, 2 not in place or to be verified" */
static char *
dup_counts (const IrcLanguage *language, const IrcPeerCount *count, guint n)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (
      text, irc_text (language, "%u of %u in place"), count->files.met, n);
  if (count->files.partly > 0)
    g_string_append_printf (
        text, irc_text (language, ", %u partly"), count->files.partly);
  if (count->files.open > 0)
    g_string_append_printf (
        text,
        irc_text (language, ", %u not in place or to be verified"),
        count->files.open);
  if (count->files.unanswered > 0)
    g_string_append_printf (text,
                            irc_text (language, ", %u not answered"),
                            count->files.unanswered);
  if (count->files.left_out > 0)
    g_string_append_printf (
        text,
        irc_text (language, ", %u not applicable, left out"),
        count->files.left_out);
  return g_string_free (text, FALSE);
}

static IrcSpreadRow
make_spread_row (const IrcFigure *self,
                 const IrcMarkWords *words,
                 const IrcPeerCount *count,
                 GPtrArray *pool)
{
  const IrcLanguage *language = language_of (self);
  const guint n = count_others (self);
  const IrcCriterion *criterion = count->criterion;
  const IrcMark own = irc_figure_mark_for_result (
      &results_of (irc_peers_get_own (self->data))[criterion->index]);
  const char *counts = irc_figure_keep (pool, dup_counts (language, count, n));
  IrcSpreadRow row = {
    .id = criterion->id,
    .code = criterion->code,
    .label = criterion->label,
    .own = own,
    .count = irc_figure_keep (
        pool,
        g_strdup_printf (irc_text (language, "%u of %u"), count->files.met, n)),
    .value = irc_figure_keep (
        pool,
        /* TRANSLATORS: the state here, then the counts elsewhere */
        g_strdup_printf (irc_text (language, "this centre: %s; others: %s"),
                         words->mark[own],
                         counts)),
  };

  row.counts[IRC_MARK_IN_PLACE] = count->files.met;
  row.counts[IRC_MARK_PARTLY] = count->files.partly;
  row.counts[IRC_MARK_NOT_IN_PLACE] = count->files.open;
  row.counts[IRC_MARK_UNANSWERED] = count->files.unanswered;
  row.counts[IRC_MARK_LEFT_OUT] = count->files.left_out;
  return row;
}

static char *
dup_others (const IrcLanguage *language, guint n)
{
  return g_strdup_printf (
      irc_ntext (
          language, "%u colleague's centre", "%u colleagues' centres", n),
      n);
}

static void
fill_levels (const IrcFigure *self, IrcSpreadSpec *spec, GPtrArray *pool)
{
  const IrcLanguage *language = language_of (self);
  const IrcPeer *own = irc_peers_get_own (self->data);

  for (guint p = 0; p < IRC_N_PATHWAYS; p++) {
    const guint *levels = irc_peers_get_levels (self->data, (IrcPathway) p);

    spec->pathway_titles[p] = level_title (language, p);
    for (int level = 0; level <= IRC_N_LEVELS; level++) {
      const gboolean here = level_of (own, p) == level;
      const char *others =
          irc_figure_keep (pool, dup_others (language, levels[level]));

      spec->levels[p][level] = (IrcSpreadLevel){
        .id = irc_figure_keep (
            pool, g_strdup_printf ("%s-%d", irc_pathway_names[p], level)),
        .title = irc_figure_keep (pool, irc_level_name (language, level)),
        .n = levels[level],
        .own = here,
        .value =
            here ? irc_figure_keep (
                       pool,
                       g_strdup_printf (
                           irc_text (language, "this centre, and %s"), others))
                 : others,
      };
    }
  }
}

/* The counts of colleagues' centres tell less apart than the own mark; each
 * word says that it is not of this centre. */
static void
fill_others_words (IrcMarkWords *words, const IrcLanguage *language)
{
  irc_figure_fill_words (words, language);
  words->mark[IRC_MARK_IN_PLACE] = irc_text (language, "in place elsewhere");
  words->mark[IRC_MARK_PARTLY] = irc_text (language, "partly elsewhere");
  words->mark[IRC_MARK_NOT_IN_PLACE] =
      irc_text (language, "not in place or to be verified elsewhere");
  words->mark[IRC_MARK_UNANSWERED] =
      irc_text (language, "not answered elsewhere");
  words->mark[IRC_MARK_LEFT_OUT] = irc_text (language, "left out elsewhere");
}

static IrcScene *
render_spread (const IrcFigure *self, const IrcChartFrame *frame)
{
  const IrcLanguage *language = language_of (self);
  g_autoptr (GPtrArray) pool = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;
  const IrcPeerCount *counts = irc_peers_get_counts (self->data, &n);
  g_autofree IrcSpreadRow *rows = g_new0 (IrcSpreadRow, n * IRC_N_LEVELS + 1);
  IrcSpreadSpec spec = { .n_others = count_others (self) };

  irc_figure_fill_words (&spec.words, language);
  fill_others_words (&spec.others_words, language);
  spec.own_title = irc_peers_get_own (self->data)->name;
  spec.others_title =
      irc_figure_keep (pool, dup_others (language, spec.n_others));
  fill_levels (self, &spec, pool);
  for (guint level = 0; level < IRC_N_LEVELS; level++) {
    IrcSpreadBand *band = &spec.bands[level];
    IrcSpreadRow *first = &rows[level * n];

    band->title = irc_figure_keep (
        pool, irc_figure_dup_level (language, (int) level + 1));
    band->rows = first;
    for (guint i = 0; i < n; i++)
      if (counts[i].criterion->level == (int) level + 1)
        first[band->n_rows++] =
            make_spread_row (self, &spec.words, &counts[i], pool);
  }
  return irc_chart_spread (&spec, frame);
}

static void
describe_spread (const IrcFigure *self, GString *out)
{
  const IrcLanguage *language = language_of (self);
  const guint n_others = count_others (self);
  g_autofree char *others = dup_others (language, n_others);
  guint n = 0;
  const IrcPeerCount *counts = irc_peers_get_counts (self->data, &n);

  g_string_append_printf (
      out,
      /* TRANSLATORS: "7 colleagues' centres. Counts, no rank." */
      irc_text (language, "%s. Counts of case files, no rank."),
      others);
  for (guint p = 0; p < IRC_N_PATHWAYS; p++) {
    const guint *levels = irc_peers_get_levels (self->data, (IrcPathway) p);

    g_string_append_printf (out, " %s:", level_title (language, p));
    for (int level = 0; level <= IRC_N_LEVELS; level++) {
      g_autofree char *name = irc_level_name (language, level);

      g_string_append_printf (
          out, "%s %s %u", level > 0 ? "," : "", name, levels[level]);
    }
    g_string_append_c (out, '.');
  }
  for (guint i = 0; i < n; i++) {
    g_autofree char *words = dup_counts (language, &counts[i], n_others);

    g_string_append_printf (out, " %s: %s.", counts[i].criterion->label, words);
  }
}

static IrcFigureTable *
new_spread_table (const IrcFigure *self)
{
  const IrcLanguage *l = language_of (self);
  const char *const heads[] = {
    irc_text (l, "Code"),         irc_text (l, "Criterion"),
    irc_text (l, "This centre"),  irc_text (l, "In place"),
    irc_text (l, "Partly"),       irc_text (l, "Open"),
    irc_text (l, "Not answered"), irc_text (l, "Left out"),
    irc_text (l, "Centres"),      NULL,
  };
  const IrcResult *own = results_of (irc_peers_get_own (self->data));
  IrcMarkWords words = { 0 };
  guint n = 0;
  const IrcPeerCount *counts = irc_peers_get_counts (self->data, &n);
  IrcFigureTable *table = irc_figure_table_new (1 + n, heads);

  irc_figure_fill_words (&words, l);
  for (guint i = 0; i < n; i++) {
    const IrcLevelCount *files = &counts[i].files;
    const guint numbers[] = {
      files->met,        files->partly,   files->open,
      files->unanswered, files->left_out, files->total
    };

    irc_figure_table_set (
        table, i + 1, 0, g_strdup (counts[i].criterion->code));
    irc_figure_table_set (
        table, i + 1, 1, g_strdup (counts[i].criterion->label));
    irc_figure_table_set (
        table,
        i + 1,
        2,
        g_strdup (words.mark[irc_figure_mark_for_result (&own[i])]));
    for (guint c = 0; c < G_N_ELEMENTS (numbers); c++)
      irc_figure_table_set (
          table, i + 1, 3 + c, g_strdup_printf ("%u", numbers[c]));
  }
  return table;
}

static const IrcFigureInfo figure_spread = {
  .title = N_ ("Colleagues' centres: how many have what"),
  .render = render_spread,
  .describe = describe_spread,
  .new_table = new_spread_table,
};

/* ---- the figure --------------------------------------------------------- */

static void
peers_unref (gpointer peers)
{
  irc_peers_unref (peers);
}

IrcFigure *
irc_figure_new_peers (IrcPeers *peers)
{
  guint n = 0;

  g_return_val_if_fail (peers != NULL, NULL);

  return irc_figure_new_with_data (
      irc_peers_get_counts (peers, &n) != NULL ? &figure_spread : &figure_side,
      irc_peers_get_own (peers)->assessment,
      irc_peers_ref (peers),
      peers_unref);
}
