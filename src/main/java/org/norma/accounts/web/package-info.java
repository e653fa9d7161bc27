/** Sign-in, the own account, and the administration of accounts. */
@NullMarked
package org.norma.accounts.web;

import org.jspecify.annotations.NullMarked;
