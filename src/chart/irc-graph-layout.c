/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-graph-layout.h"

#include "irc-graph-edges.h"

#define ORDER_SWEEPS 12
#define PLACE_SWEEPS 3

/* ---- slots -------------------------------------------------------------- */

static void
free_slot (gpointer data)
{
  IrcGraphSlot *slot = data;

  if (slot == NULL)
    return;
  g_ptr_array_unref (slot->before);
  g_ptr_array_unref (slot->after);
  g_free (slot);
}

static IrcGraphSlot *
new_slot (int node, guint layer, guint component)
{
  IrcGraphSlot *slot = g_new0 (IrcGraphSlot, 1);

  slot->node = node;
  slot->layer = layer;
  slot->component = component;
  slot->before = g_ptr_array_new ();
  slot->after = g_ptr_array_new ();
  return slot;
}

static void
join (IrcGraphSlot *first, IrcGraphSlot *then)
{
  g_ptr_array_add (first->after, then);
  g_ptr_array_add (then->before, first);
}

static GPtrArray *
layer_at (const IrcGraphLayout *self, guint layer)
{
  return g_ptr_array_index (self->layers, layer);
}

static IrcGraphSlot *
slot_at (const GPtrArray *layer, guint place)
{
  return g_ptr_array_index (layer, place);
}

static void
add_slot (IrcGraphLayout *self, IrcGraphSlot *slot)
{
  GPtrArray *layer = layer_at (self, slot->layer);

  slot->place = layer->len;
  g_ptr_array_add (layer, slot);
}

/* From one node to another, through a slot in each layer between. */
static void
add_arrow (IrcGraphLayout *self, IrcGraphSlot *first, IrcGraphSlot *then)
{
  for (guint layer = first->layer + 1; layer < then->layer; layer++) {
    IrcGraphSlot *pass = new_slot (-1, layer, first->component);

    g_ptr_array_add (self->slots, pass);
    add_slot (self, pass);
    join (first, pass);
    first = pass;
  }
  join (first, then);
}

/* The smallest index that each node hangs together with. */
static guint *
new_components (const IrcGraphEdges *edges)
{
  guint *components = g_new (guint, MAX (edges->n, 1));
  gboolean changed = TRUE;

  for (guint i = 0; i < edges->n; i++)
    components[i] = i;
  while (changed) {
    changed = FALSE;
    for (guint i = 0; i < edges->n; i++)
      for (guint k = 0; k < edges->n; k++)
        if (irc_graph_edges_has (edges, i, k) &&
            components[i] != components[k]) {
          components[i] = components[k] = MIN (components[i], components[k]);
          changed = TRUE;
        }
  }
  return components;
}

static gboolean
has_arrow (const IrcGraphEdges *edges, guint node)
{
  for (guint i = 0; i < edges->n; i++)
    if (irc_graph_edges_has (edges, i, node) ||
        irc_graph_edges_has (edges, node, i))
      return TRUE;
  return FALSE;
}

static void
fill (IrcGraphLayout *self, const IrcGraphEdges *edges)
{
  g_autofree guint *layers = irc_graph_edges_new_layers (edges);
  g_autofree guint *components = new_components (edges);

  for (guint i = 0; i < edges->n; i++)
    self->n_layers = MAX (self->n_layers, layers[i] + 1);
  for (guint l = 0; l < self->n_layers; l++)
    g_ptr_array_add (self->layers, g_ptr_array_new ());
  for (guint i = 0; i < edges->n; i++) {
    IrcGraphSlot *slot = has_arrow (edges, i)
                             ? new_slot ((int) i, layers[i], components[i])
                             : NULL;

    g_ptr_array_add (self->slots, slot);
    if (slot != NULL)
      add_slot (self, slot);
  }
  for (guint i = 0; i < edges->n; i++)
    for (guint k = 0; k < edges->n; k++)
      if (irc_graph_edges_has (edges, i, k))
        add_arrow (self,
                   g_ptr_array_index (self->slots, i),
                   g_ptr_array_index (self->slots, k));
}

/* ---- the order ---------------------------------------------------------- */

static int
compare_slots (gconstpointer a, gconstpointer b)
{
  const IrcGraphSlot *left = *(const IrcGraphSlot *const *) a;
  const IrcGraphSlot *right = *(const IrcGraphSlot *const *) b;

  if (left->component != right->component)
    return left->component < right->component ? -1 : 1;
  if (left->wish < right->wish || left->wish > right->wish)
    return left->wish < right->wish ? -1 : 1;
  return left->place < right->place ? -1 : left->place > right->place;
}

static void
sort_layer (GPtrArray *layer)
{
  g_ptr_array_sort (layer, compare_slots);
  for (guint i = 0; i < layer->len; i++)
    slot_at (layer, i)->place = i;
}

/* Each as far down as its neighbours on one side are on average; one without
 * stays where it is. */
static void
order_layer (GPtrArray *layer, gboolean forwards)
{
  for (guint i = 0; i < layer->len; i++) {
    IrcGraphSlot *slot = slot_at (layer, i);
    const GPtrArray *beside = forwards ? slot->before : slot->after;

    slot->wish = beside->len > 0 ? 0 : slot->place;
    for (guint k = 0; k < beside->len; k++)
      slot->wish += (double) slot_at (beside, k)->place / beside->len;
  }
  sort_layer (layer);
}

static guint
count_crossings (const IrcGraphLayout *self)
{
  guint n = 0;

  for (guint l = 0; l + 1 < self->n_layers; l++) {
    const GPtrArray *layer = layer_at (self, l);

    for (guint i = 0; i < layer->len; i++)
      for (guint k = i + 1; k < layer->len; k++) {
        const GPtrArray *upper = slot_at (layer, i)->after;
        const GPtrArray *lower = slot_at (layer, k)->after;

        for (guint a = 0; a < upper->len; a++)
          for (guint b = 0; b < lower->len; b++)
            n += slot_at (upper, a)->place > slot_at (lower, b)->place;
      }
  }
  return n;
}

static void
keep_places (const IrcGraphLayout *self)
{
  for (guint i = 0; i < self->slots->len; i++) {
    IrcGraphSlot *slot = slot_at (self->slots, i);

    if (slot != NULL)
      slot->y = slot->place;
  }
}

static void
restore_places (IrcGraphLayout *self)
{
  for (guint l = 0; l < self->n_layers; l++) {
    GPtrArray *layer = layer_at (self, l);

    for (guint i = 0; i < layer->len; i++)
      slot_at (layer, i)->wish = slot_at (layer, i)->y;
    sort_layer (layer);
  }
}

/* The best of all sweeps: a sweep can make it worse again. */
static void
order (IrcGraphLayout *self)
{
  guint best = 0;

  for (guint l = 0; l < self->n_layers; l++)
    sort_layer (layer_at (self, l));
  best = count_crossings (self);
  keep_places (self);
  for (guint sweep = 0; sweep < ORDER_SWEEPS && best > 0; sweep++) {
    const gboolean forwards = sweep % 2 == 0;
    guint n = 0;

    for (guint l = 0; l < self->n_layers; l++)
      order_layer (layer_at (self, forwards ? l : self->n_layers - 1 - l),
                   forwards);
    n = count_crossings (self);
    if (n < best) {
      best = n;
      keep_places (self);
    }
  }
  restore_places (self);
}

/* ---- the heights -------------------------------------------------------- */

/* Slots that stand close together, with the average of where each of them
 * would have the first one. */
typedef struct {
  double sum;
  guint n;
} Block;

/* Gives the slots of a layer the places nearest to their wishes that keep them
 * in order and @gap apart (least squares; the pool-adjacent-violators
 * algorithm, Ayer and others 1955, doi 10.1214/aoms/1177728423). */
static void
grant_wishes (const GPtrArray *layer, double gap)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  double offset = 0;
  guint i = 0;

  for (i = 0; i < layer->len; i++) {
    const IrcGraphSlot *slot = slot_at (layer, i);
    Block block = { slot->wish - offset, 1 };

    while (blocks->len > 0) {
      const Block *above = &g_array_index (blocks, Block, blocks->len - 1);

      if (above->sum / above->n < block.sum / block.n)
        break;
      block.sum += above->sum;
      block.n += above->n;
      g_array_set_size (blocks, blocks->len - 1);
    }
    g_array_append_val (blocks, block);
    offset += slot->height + gap;
  }
  offset = 0;
  i = 0;
  for (guint b = 0; b < blocks->len; b++) {
    const Block *block = &g_array_index (blocks, Block, b);

    for (guint k = 0; k < block->n; k++, i++) {
      IrcGraphSlot *slot = slot_at (layer, i);

      slot->y = block->sum / block->n + offset;
      offset += slot->height + gap;
    }
  }
}

static void
place_layer (const GPtrArray *layer, gboolean forwards, double gap)
{
  for (guint i = 0; i < layer->len; i++) {
    IrcGraphSlot *slot = slot_at (layer, i);
    const GPtrArray *beside = forwards ? slot->before : slot->after;
    double middle = 0;

    for (guint k = 0; k < beside->len; k++)
      middle += (slot_at (beside, k)->y + slot_at (beside, k)->height / 2) /
                beside->len;
    slot->wish = beside->len > 0 ? middle - slot->height / 2 : slot->y;
  }
  grant_wishes (layer, gap);
}

static void
stack (const GPtrArray *layer, double gap)
{
  double y = 0;

  for (guint i = 0; i < layer->len; i++) {
    slot_at (layer, i)->y = y;
    y += slot_at (layer, i)->height + gap;
  }
}

/* Moves all so that the topmost is at 0. */
static double
bring_to_top (const IrcGraphLayout *self)
{
  double top = G_MAXDOUBLE, bottom = 0;

  for (guint i = 0; i < self->slots->len; i++)
    if (slot_at (self->slots, i) != NULL)
      top = MIN (top, slot_at (self->slots, i)->y);
  for (guint i = 0; i < self->slots->len; i++) {
    IrcGraphSlot *slot = slot_at (self->slots, i);

    if (slot == NULL)
      continue;
    slot->y -= top;
    bottom = MAX (bottom, slot->y + slot->height);
  }
  return bottom;
}

double
irc_graph_layout_place (IrcGraphLayout *self, double gap)
{
  for (guint l = 0; l < self->n_layers; l++)
    stack (layer_at (self, l), gap);
  for (guint sweep = 0; sweep < PLACE_SWEEPS; sweep++) {
    for (guint l = 1; l < self->n_layers; l++)
      place_layer (layer_at (self, l), TRUE, gap);
    for (guint l = self->n_layers; l-- > 1;)
      place_layer (layer_at (self, l - 1), FALSE, gap);
  }
  return bring_to_top (self);
}

/* ---- the layout --------------------------------------------------------- */

IrcGraphLayout *
irc_graph_layout_new (guint n_nodes, const IrcGraphEdge *edges, guint n_edges)
{
  g_autoptr (IrcGraphEdges) drawn =
      irc_graph_edges_new (n_nodes, edges, n_edges);
  IrcGraphLayout *self = g_new0 (IrcGraphLayout, 1);

  self->n_nodes = n_nodes;
  self->slots = g_ptr_array_new_with_free_func (free_slot);
  self->layers =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  fill (self, drawn);
  order (self);
  return self;
}

void
irc_graph_layout_free (IrcGraphLayout *self)
{
  g_ptr_array_unref (self->layers);
  g_ptr_array_unref (self->slots);
  g_free (self);
}

IrcGraphSlot *
irc_graph_layout_get_slot (const IrcGraphLayout *self, guint node)
{
  return g_ptr_array_index (self->slots, node);
}
