package app.trellis.touchpoints;

import org.springframework.data.jpa.repository.JpaRepository;

/** Read only after their touchpoint was found as somebody sees it. */
interface MinutesOfTouchpoints extends JpaRepository<Minutes, TouchpointId> {}
