package org.norma.publications;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Approval by the authority, and what can be done instead. Who is entitled is asked here;
 * the password is asked for by the page, before.
 */
@Service
public class ApprovalService {

	/**
	 * Approvals of one series wait for each other: more at once would only hold
	 * connections.
	 */
	private static final int AT_ONCE = 3;

	private final Semaphore turns = new Semaphore(AT_ONCE, true);

	private final ApprovalDecision decision;

	ApprovalService(ApprovalDecision decision) {
		this.decision = decision;
	}

	/**
	 * Approves the text in the dossier and gives it its number, or approves a withdrawal.
	 * @throws org.norma.shared.RuleBroken when a gate is shut, something must still be
	 * said, or somebody decided meanwhile; then no number is taken
	 */
	public Approval approve(ProjectId id, ApprovalData data) {
		return inTurn(() -> this.decision.approve(id, data));
	}

	/** Sends the project back instead, with the reason shown in its history. */
	public void sendBack(ProjectId id, Stage to, String reason) {
		this.decision.sendBack(id, to, reason);
	}

	/** Whether the approval must say who supervises the implementation. */
	public boolean asksSupervisor(ProjectView project) {
		return this.decision.asksSupervisor(project);
	}

	/** Waits without a connection; within a transaction of the caller nobody waits. */
	private <T> T inTurn(Supplier<T> act) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return act.get();
		}
		this.turns.acquireUninterruptibly();
		try {
			return act.get();
		}
		finally {
			this.turns.release();
		}
	}

}
