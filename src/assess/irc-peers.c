/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-peers.h"

#include "irc-assess-private.h"
#include "irc-string.h"

#define N_LETTERS 26

struct _IrcPeers {
  IrcPeer own;
  GArray *peers;        /* of IrcPeer */
  IrcPeerCount *counts; /* one a criterion */
  guint levels[IRC_N_PATHWAYS][IRC_N_LEVELS + 1];
  GPtrArray *names; /* owns those that were made here */
};

static const char *
id_of (const IrcAssessment *assessment)
{
  return irc_case_peek (assessment->case_)->id;
}

static gboolean
is_known (const IrcPeers *self, const char *id)
{
  if (g_str_equal (self->own.id, id))
    return TRUE;
  for (guint i = 0; i < self->peers->len; i++)
    if (g_str_equal (g_array_index (self->peers, IrcPeer, i).id, id))
      return TRUE;
  return FALSE;
}

/* ---- names --------------------------------------------------------------- */

/* A … Z, AA, AB, …: digits of base 26 that have no nought. */
static char *
dup_letters (guint index)
{
  GString *letters = g_string_new (NULL);

  for (guint rest = index + 1; rest > 0; rest = (rest - 1) / N_LETTERS)
    g_string_prepend_c (letters, (char) ('A' + (rest - 1) % N_LETTERS));
  return g_string_free (letters, FALSE);
}

static const char *
name_of (const IrcAssessment *assessment)
{
  return irc_centre_peek (irc_case_get_centre (assessment->case_))->name;
}

static const char *
make_name (IrcPeers *self, guint index)
{
  const IrcLanguage *language = self->own.assessment->language;
  g_autofree char *letters = dup_letters (index);
  char *name =
      /* TRANSLATORS: a centre without a name: "Centre A" */
      g_strdup_printf (irc_text (language, "Centre %s"), letters);

  g_ptr_array_add (self->names, name);
  return name;
}

static void
name_peers (IrcPeers *self)
{
  guint n_unnamed = 0;

  for (guint i = 0; i < self->peers->len; i++) {
    IrcPeer *peer = &g_array_index (self->peers, IrcPeer, i);

    peer->name = name_of (peer->assessment);
    if (irc_string_is_blank (peer->name))
      peer->name = make_name (self, n_unnamed++);
  }
}

/* ---- counts -------------------------------------------------------------- */

static void
count_all (IrcPeers *self)
{
  const IrcAssessment *own = self->own.assessment;

  self->counts = g_new0 (IrcPeerCount, own->n_criteria + 1);
  for (guint c = 0; c < own->n_criteria; c++) {
    self->counts[c].criterion = &own->criteria[c];
    self->counts[c].files.level = own->criteria[c].level;
  }
  for (guint i = 0; i < self->peers->len; i++) {
    const IrcAssessment *peer =
        g_array_index (self->peers, IrcPeer, i).assessment;

    for (guint c = 0; c < own->n_criteria; c++)
      irc_level_count_add (&self->counts[c].files, &peer->results[c]);
    for (guint p = 0; p < IRC_N_PATHWAYS; p++)
      self->levels[p][peer->pathways[p].level]++;
  }
}

/* ---- the value ----------------------------------------------------------- */

IrcPeers *
irc_peers_new (IrcAssessment *own, IrcAssessment *const *others, guint n)
{
  IrcPeers *self;

  g_return_val_if_fail (own != NULL, NULL);
  for (guint i = 0; i < n; i++)
    g_return_val_if_fail (others[i]->library == own->library, NULL);

  self = g_atomic_rc_box_new0 (IrcPeers);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->peers = g_array_new (FALSE, TRUE, sizeof (IrcPeer));
  self->own.id = id_of (own);
  self->own.assessment = irc_assessment_ref (own);
  self->own.name = irc_string_is_blank (name_of (own))
                       ? irc_text (own->language, "This centre")
                       : name_of (own);
  for (guint i = 0; i < n; i++) {
    const IrcPeer peer = { .id = id_of (others[i]), .assessment = others[i] };

    if (is_known (self, peer.id))
      continue;
    irc_assessment_ref (others[i]);
    g_array_append_val (self->peers, peer);
  }
  name_peers (self);
  if (self->peers->len >= IRC_PEERS_MIN_SPREAD)
    count_all (self);
  return self;
}

IrcPeers *
irc_peers_ref (IrcPeers *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
peers_clear (gpointer data)
{
  IrcPeers *self = data;

  for (guint i = 0; i < self->peers->len; i++)
    irc_assessment_unref (g_array_index (self->peers, IrcPeer, i).assessment);
  g_array_unref (self->peers);
  irc_assessment_unref (self->own.assessment);
  g_ptr_array_unref (self->names);
  g_free (self->counts);
}

void
irc_peers_unref (IrcPeers *self)
{
  g_atomic_rc_box_release_full (self, peers_clear);
}

const IrcPeer *
irc_peers_get_own (const IrcPeers *self)
{
  return &self->own;
}

const IrcPeer *
irc_peers_get (const IrcPeers *self, guint *n)
{
  *n = self->peers->len;
  return (const IrcPeer *) (gconstpointer) self->peers->data;
}

const IrcPeerCount *
irc_peers_get_counts (const IrcPeers *self, guint *n)
{
  *n = self->counts != NULL ? self->own.assessment->n_criteria : 0;
  return self->counts;
}

const guint *
irc_peers_get_levels (const IrcPeers *self, IrcPathway pathway)
{
  g_return_val_if_fail (pathway < IRC_N_PATHWAYS, NULL);

  return self->counts != NULL ? self->levels[pathway] : NULL;
}
