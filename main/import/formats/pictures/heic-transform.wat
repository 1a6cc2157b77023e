;; The inverse transform of H.265 (ITU-T H.265, 8.6.4.2) for squares of 8, 16 and 32 coefficients, eight columns at once.
;; `room` holds, one after the other and each as large as a square: the matrix by columns, the matrix by pairs of rows, and
;; room for the coefficients by pairs of rows and for what the first pass makes of them.
(module
  (import "libheif" "memory" (memory 0))
  (import "libheif" "size" (global $size i32))
  (import "libheif" "room" (global $room i32))

  ;; Eight sums of products: pairs at `left`, one after the other, with the pairs of eight columns at `right`, row by row.
  (func $sums (param $left i32) (param $right i32) (param $pairs i32) (param $shift i32) (result v128)
    (local $low v128) (local $high v128) (local $pair v128)
    (local.set $low (i32x4.splat (i32.shl (i32.const 1) (i32.sub (local.get $shift) (i32.const 1)))))
    (local.set $high (local.get $low))
    (loop $next
      (local.set $pair (v128.load32_splat (local.get $left)))
      (local.set $low (i32x4.add (local.get $low) (i32x4.dot_i16x8_s (local.get $pair) (v128.load (local.get $right)))))
      (local.set $high (i32x4.add (local.get $high) (i32x4.dot_i16x8_s (local.get $pair) (v128.load offset=16 (local.get $right)))))
      (local.set $left (i32.add (local.get $left) (i32.const 4)))
      (local.set $right (i32.add (local.get $right) (i32.shl (global.get $size) (i32.const 2))))
      (br_if $next (local.tee $pairs (i32.sub (local.get $pairs) (i32.const 1)))))
    (i16x8.narrow_i32x4_s (i32x4.shr_s (local.get $low) (local.get $shift)) (i32x4.shr_s (local.get $high) (local.get $shift))))

  (func (export "add") (param $pixels i32) (param $coefficients i32) (param $stride i32)
    (local $square i32) (local $byPairs i32) (local $between i32)
    (local $pairs i32) (local $columns i32) (local $row i32) (local $column i32)
    (local $to i32) (local $one v128) (local $other v128)
    (local.set $square (i32.shl (i32.mul (global.get $size) (global.get $size)) (i32.const 1)))
    (local.set $byPairs (i32.add (global.get $room) (i32.shl (local.get $square) (i32.const 1))))
    (local.set $between (i32.add (local.get $byPairs) (local.get $square)))

    ;; Pairs of rows, and how far from the first corner there is anything.
    (local.set $to (local.get $byPairs))
    (loop $rows
      (local.set $column (i32.const 0))
      (loop $eight
        (local.set $one (v128.load (local.get $coefficients)))
        (local.set $other (v128.load (i32.add (local.get $coefficients) (i32.shl (global.get $size) (i32.const 1)))))
        (v128.store (local.get $to) (i8x16.shuffle 0 1 16 17 2 3 18 19 4 5 20 21 6 7 22 23 (local.get $one) (local.get $other)))
        (v128.store offset=16 (local.get $to) (i8x16.shuffle 8 9 24 25 10 11 26 27 12 13 28 29 14 15 30 31 (local.get $one) (local.get $other)))
        (local.set $to (i32.add (local.get $to) (i32.const 32)))
        (local.set $coefficients (i32.add (local.get $coefficients) (i32.const 16)))
        (local.set $column (i32.add (local.get $column) (i32.const 8)))
        (if (v128.any_true (v128.or (local.get $one) (local.get $other)))
          (then
            (local.set $pairs (i32.add (i32.shr_u (local.get $row) (i32.const 1)) (i32.const 1)))
            (if (i32.gt_u (local.get $column) (local.get $columns)) (then (local.set $columns (local.get $column))))))
        (br_if $eight (i32.lt_u (local.get $column) (global.get $size))))
      (local.set $coefficients (i32.add (local.get $coefficients) (i32.shl (global.get $size) (i32.const 1))))
      (br_if $rows (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 2))) (global.get $size))))
    (if (i32.eqz (local.get $pairs)) (then (return)))

    (local.set $row (i32.const 0))
    (loop $rows
      (local.set $column (i32.const 0))
      (loop $eight
        (v128.store
          (i32.add (local.get $between) (i32.shl (i32.add (i32.mul (local.get $row) (global.get $size)) (local.get $column)) (i32.const 1)))
          (call $sums
            (i32.add (global.get $room) (i32.shl (i32.mul (local.get $row) (global.get $size)) (i32.const 1)))
            (i32.add (local.get $byPairs) (i32.shl (local.get $column) (i32.const 2)))
            (local.get $pairs)
            (i32.const 7)))
        (br_if $eight (i32.lt_u (local.tee $column (i32.add (local.get $column) (i32.const 8))) (local.get $columns))))
      (br_if $rows (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 1))) (global.get $size))))

    (local.set $row (i32.const 0))
    (loop $rows
      (local.set $column (i32.const 0))
      (loop $eight
        (local.set $to (i32.add (local.get $pixels) (local.get $column)))
        (local.set $one
          (i16x8.add_sat_s
            (v128.load8x8_u (local.get $to))
            (call $sums
              (i32.add (local.get $between) (i32.shl (i32.mul (local.get $row) (global.get $size)) (i32.const 1)))
              (i32.add (i32.add (global.get $room) (local.get $square)) (i32.shl (local.get $column) (i32.const 2)))
              (i32.shr_u (local.get $columns) (i32.const 1))
              (i32.const 12))))
        (v128.store64_lane 0 (local.get $to) (i8x16.narrow_i16x8_u (local.get $one) (local.get $one)))
        (br_if $eight (i32.lt_u (local.tee $column (i32.add (local.get $column) (i32.const 8))) (global.get $size))))
      (local.set $pixels (i32.add (local.get $pixels) (local.get $stride)))
      (br_if $rows (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 1))) (global.get $size))))))
