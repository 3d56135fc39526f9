package city.kaen.removal;

import java.math.BigDecimal;

/// An area, in square metres. A rai is 1600, a ngan 400, a square wa 4.
public record Area(BigDecimal squareMetres) {
    private static final BigDecimal RAI = new BigDecimal("1600");
    private static final BigDecimal NGAN = new BigDecimal("400");
    private static final BigDecimal SQUARE_WA = new BigDecimal("4");

    public Area {
        if (squareMetres.signum() < 0) {
            throw new IllegalArgumentException("an area is not below zero");
        }
        squareMetres = squareMetres.signum() == 0 ? BigDecimal.ZERO : squareMetres.stripTrailingZeros();
    }

    /// An area as land titles state it.
    public static Area ofRai(BigDecimal rai, BigDecimal ngan, BigDecimal squareWa) {
        return new Area(rai.multiply(RAI).add(ngan.multiply(NGAN)).add(squareWa.multiply(SQUARE_WA)));
    }

    public BigDecimal hectares() {
        return squareMetres.movePointLeft(4);
    }

    public BigDecimal rai() {
        return squareMetres.divide(RAI);
    }
}
