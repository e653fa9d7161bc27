/** The ledger's page: filter, check of the chain, export. */
@NullMarked
package org.norma.ledger.web;

import org.jspecify.annotations.NullMarked;
