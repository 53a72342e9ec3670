/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A pack that the user may take: checked, compared with the version that is
 * installed, and copied into the user's data folder when it is taken.
 *
 * What was checked is what is copied: the folder is read once.
 * Errors: IRC_CONTENT_ERROR and IRC_BASE_ERROR, in sentences fit to be shown.
 */
#pragma once

#include "irc-packs.h"

G_BEGIN_DECLS

typedef enum {
  IRC_OFFER_NEW,    /* no version is installed */
  IRC_OFFER_UPDATE, /* an older one is, or one that cannot be used */
  IRC_OFFER_SAME,   /* this version is; its content may differ */
  IRC_OFFER_OLDER,  /* a newer one is */
} IrcOfferKind;

typedef struct _IrcPackOffer IrcPackOffer;

/* The pack in @folder as an addition to @packs; NULL with @error when it cannot
 * be used with them. */
IrcPackOffer *
irc_pack_offer_new (IrcPacks *packs, const char *folder, GError **error);
void irc_pack_offer_free (IrcPackOffer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcPackOffer, irc_pack_offer_free)

IrcOfferKind irc_pack_offer_get_kind (const IrcPackOffer *self);
/* What would happen, in a sentence. */
const char *irc_pack_offer_get_summary (const IrcPackOffer *self);
/* A line for each row that is added, changed or removed: of a new pack all of
 * them, else against the version in use.  NULL-terminated. */
const char *const *irc_pack_offer_get_lines (const IrcPackOffer *self);

/* Installs the pack; an older version only with @force. */
gboolean
irc_pack_offer_take (IrcPackOffer *self, gboolean force, GError **error);

/* Removes the installed pack @id, sound or not; an error when there is none. */
gboolean irc_packs_remove (const char *id, GError **error);

G_END_DECLS
