/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* This centre beside colleagues' centres.
 *
 * An immutable value made of assessments of colleagues' case files, which are
 * opened to be read only; it keeps them alive.  Fewer than five of them stand
 * side by side and nothing else, for a count of so few says more about a
 * colleague than about centres.  From five colleagues' files upwards (this
 * centre's own is not among them) there are also counts: of how each criterion
 * stands, and of the levels reached.  Never a mean, never a rank.
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

#define IRC_PEERS_MIN_SPREAD 5

typedef struct {
  const char *id;   /* of the case */
  const char *name; /* of the centre as given; "Centre A", "Centre B", … in the
                       order of the files where there is none */
  IrcAssessment *assessment;
} IrcPeer;

/* How a criterion stands in the files of colleagues. */
typedef struct {
  const IrcCriterion *criterion;
  IrcLevelCount files; /* total: their number */
} IrcPeerCount;

typedef struct _IrcPeers IrcPeers;

/* All by the library of @own.  A file of @others whose case has the id of @own
 * or of an earlier one is the same case again, and is left out. */
IrcPeers *
irc_peers_new (IrcAssessment *own, IrcAssessment *const *others, guint n);
IrcPeers *irc_peers_ref (IrcPeers *self);
void irc_peers_unref (IrcPeers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcPeers, irc_peers_unref)

/* Named as given, or "This centre". */
const IrcPeer *irc_peers_get_own (const IrcPeers *self);
/* In the order of the files. */
const IrcPeer *irc_peers_get (const IrcPeers *self, guint *n);

/* One for each criterion in the order of levels.json, of colleagues alone;
 * NULL below five. */
const IrcPeerCount *irc_peers_get_counts (const IrcPeers *self, guint *n);
/* How many colleagues' centres have reached level 0, 1, 2, 3 in @pathway: four
 * numbers; NULL below five. */
const guint *irc_peers_get_levels (const IrcPeers *self, IrcPathway pathway);

G_END_DECLS
